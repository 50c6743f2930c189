"""What would keep a draft in the editor from being submitted; the same rules as at submission."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib.auth.models import User
from wagtail.models import Page

from cms.editorial.authorship import authors, overriders
from cms.editorial.checks.run import errors
from cms.editorial.submission import missing_reviewers


def problems(draft: Page, parent: Page, user: User) -> list[str]:
    with standing_below(parent, draft):
        found = [finding.sentence() for finding in errors(draft)]
        workflow = draft.get_workflow() if draft.pk else parent.get_workflow()
        if workflow is None:
            return [*found, "No workflow governs this section: an administrator can assign one."]
        return [*found, *missing_reviewers(draft, workflow, _authors(draft) | {user.pk})]


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
    return authors(draft, latest) | overriders(draft) if latest else set()
