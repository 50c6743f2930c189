"""What would keep a draft in the editor from being submitted; the same rules as at submission."""

from django.contrib.auth.models import User
from wagtail.models import Page

from cms.editorial.authorship import authors
from cms.editorial.checks.run import errors
from cms.editorial.submission import missing_reviewers


def problems(draft: Page, parent: Page, user: User) -> list[str]:
    found = [finding.sentence() for finding in errors(draft)]
    workflow = draft.get_workflow() if draft.pk else parent.get_workflow()
    if workflow is None:
        return [*found, "No workflow governs this section: an administrator can assign one."]
    return [*found, *missing_reviewers(draft, workflow, _authors(draft) | {user.pk})]


def _authors(draft: Page) -> set[int]:
    latest = draft.get_latest_revision() if draft.pk else None
    return authors(draft, latest) if latest else set()
