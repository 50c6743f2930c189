"""What must hold before a text is sent to others: nobody should be asked in vain."""

from collections.abc import Iterator

from django.contrib.auth.models import Group, User
from wagtail.models import Page, Revision, Workflow

from cms.editorial.authorship import authors
from cms.editorial.checks.run import require_complete
from cms.editorial.eligibility import eligible
from cms.editorial.models.tasks import GatedTask
from cms.editorial.refusals import NobodyEligible, NotSubmittable


def require_submittable(page: Page, workflow: Workflow, user: User | None) -> None:
    """Refuse unless `user` may submit the latest revision and somebody can approve each stage."""
    revision = page.get_latest_revision()
    submitter = _require_submitter(page, revision, user)
    draft = revision.as_object()
    require_complete(draft)
    excluded = authors(page, revision) | {submitter.pk}
    for problem in missing_reviewers(draft, workflow, excluded):
        raise NobodyEligible(problem)


def missing_reviewers(page: Page, workflow: Workflow, excluded: set[int]) -> Iterator[str]:
    """For each stage that nobody could approve, what is missing."""
    for task in workflow.tasks.filter(active=True).specific():
        if not isinstance(task, GatedTask):
            yield f"The stage “{task}” is of a kind that this system does not use."
            continue
        groups = task.groups_for(page)
        if not groups:
            yield f"No group answers for the stage “{task}”: choose one in the task's settings."
        elif not eligible(groups, excluded).exists():
            yield _nobody_in(task, groups)


def _nobody_in(task: GatedTask, groups: list[Group]) -> str:
    named = " or ".join(f"“{group.name}”" for group in groups)
    return (
        f"The stage “{task}” is for the group {named}, which has no active member other than the "
        "authors: add somebody to it."
    )


def _require_submitter(page: Page, revision: Revision | None, user: User | None) -> User:
    if revision is None:
        raise NotSubmittable("Save it first: there is no revision to review.")
    if user is None or not user.is_active:
        raise NotSubmittable("A submission needs a person.")
    if not page.permissions_for_user(user).can_edit():
        raise NotSubmittable("Only those who may edit a page can submit it.")
    return user
