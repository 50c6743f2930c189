"""What would keep a draft in the editor from being submitted; the same rules as at submission."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib.auth.models import User
from wagtail.models import Page

from cms.editorial.authorship import authors, overriders
from cms.editorial.checks.finding import Finding
from cms.editorial.checks.run import findings
from cms.editorial.submission import missing_reviewers
from cms.editorial.waivers.waive import unanswered


def problems(draft: Page, parent: Page, user: User) -> list[str]:
    with standing_below(parent, draft):
        found = list(_in_text(draft, findings(draft)))
        workflow = draft.get_workflow() if draft.pk else parent.get_workflow()
        if workflow is None:
            return [*found, "No workflow governs this section: an administrator can assign one."]
        return [*found, *missing_reviewers(draft, workflow, _authors(draft) | {user.pk})]


def _in_text(draft: Page, found: list[Finding]) -> Iterator[str]:
    """Errors, and what the author has neither corrected nor answered."""
    draft.found_at_submission = found
    given = {each.key for each in found} & draft.offered_reasons.keys()
    draft.offered_reasons = {key: draft.offered_reasons[key] for key in given}
    yield from (finding.sentence() for finding in found if finding.severity.blocks)
    for finding in unanswered(draft, found):
        if finding.key not in given:
            yield f"{finding.sentence()} Correct it, or say under “Checks” why it may stay."


@contextmanager
def standing_below(parent: Page, draft: Page) -> Iterator[None]:
    """A page that is about to be made stands nowhere yet; checks ask it for its parent."""
    if draft.pk:
        yield
        return
    draft.path = parent._get_path(parent.path, parent.depth + 1, parent.numchild + 1)
    draft.depth = parent.depth + 1
    try:
        yield
    finally:
        draft.path, draft.depth = "", None


def _authors(draft: Page) -> set[int]:
    latest = draft.get_latest_revision() if draft.pk else None
    return authors(latest) | overriders(draft) if latest else set()
