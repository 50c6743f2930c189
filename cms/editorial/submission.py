"""What must hold before a text is sent to others: nobody should be asked in vain."""

from collections.abc import Iterator

from django.contrib.auth.models import Group, User
from wagtail.models import Page, Revision, Workflow

from cms.editorial.authorship import authors, overriders
from cms.editorial.checks.run import findings, incomplete, refuse_errors
from cms.editorial.eligibility import eligible
from cms.editorial.models.tasks import GatedTask
from cms.editorial.refusals import NobodyEligible, NotSubmittable
from cms.editorial.waivers.waive import require_reasons


def require_submittable(page: Page, workflow: Workflow, user: User | None) -> None:
    """Refuse unless `user` may submit the latest revision and enough people can approve it."""
    revision = page.get_latest_revision()
    submitter = _require_submitter(page, revision, user)
    draft = revision.as_object()
    found = findings(draft)
    refuse_errors([*incomplete(draft), *found])
    require_reasons(page, found)
    excluded = authors(revision) | overriders(page) | {submitter.pk}
    if problems := list(missing_reviewers(draft, workflow, excluded)):
        raise NobodyEligible(" ".join(problems))


def missing_reviewers(page: Page, workflow: Workflow, excluded: set[int]) -> Iterator[str]:
    """For each stage that could not be passed, who is missing."""
    for task in workflow.tasks.filter(active=True).specific():
        if not isinstance(task, GatedTask):
            yield f"The stage “{task}” is of a kind that this system does not use."
            continue
        groups = task.groups_for(page)
        if groups:
            yield from _missing_in(task, groups, task.approvals, excluded)
        else:
            yield f"No group answers for the stage “{task}”: choose one in the task's settings."
        for supporter in task.supporters_for(page):
            yield from _missing_in(task, [supporter], 1, excluded)


def _missing_in(
    task: GatedTask, groups: list[Group], needed: int, excluded: set[int]
) -> Iterator[str]:
    able = eligible(groups, excluded).count()
    if able >= needed:
        return
    named = " or ".join(f"“{group.name}”" for group in groups)
    found = "no active member" if not able else f"of {needed} active members only {able}"
    yield (
        f"The stage “{task}” is for the group {named}, which has {found} other than the authors"
        f"{_names(groups, excluded)}: add somebody to it."
    )


def _names(groups: list[Group], excluded: set[int]) -> str:
    writers = eligible(groups, ()).filter(pk__in=excluded).order_by("username")
    names = ", ".join(user.get_username() for user in writers)
    return f" ({names})" if names else ""


def _require_submitter(page: Page, revision: Revision | None, user: User | None) -> User:
    if revision is None:
        raise NotSubmittable("Save it first: there is no revision to review.")
    if user is None or not user.is_active:
        raise NotSubmittable("A submission needs a person.")
    tester = page.permissions_for_user(user)
    if not tester.can_edit():
        raise NotSubmittable("Only those who may edit a page can submit it.")
    if page.locked and tester.page_locked():
        raise NotSubmittable(f"It is locked by {page.locked_by}, who can unlock it.")
    return user
