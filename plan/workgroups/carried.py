"""What stands in the way of deleting a workgroup, as sentences."""

from collections.abc import Iterator

from django.apps import apps
from django.contrib.auth.models import Group
from django.db.models import Q
from wagtail.models import Page

from cms.editorial.freshness.dated import dated
from cms.editorial.models import GatedTaskState
from cms.editorial.models.tasks import GatedTask
from plan.models import StrategyPage, Workgroup

NAMED = 3
"""So many pages are named; of the others it is said how many."""


def carried(workgroup: Workgroup) -> list[str]:
    """Empty: it can go."""
    group = workgroup.own_group()
    return [*_strategies(workgroup), *(_by_group(group, workgroup) if group else ())]


def _strategies(workgroup: Workgroup) -> Iterator[str]:
    held = [each.strategy for each in workgroup.strategy_roles.select_related("strategy")]
    if held:
        yield f"it has a role in {_named(held)}"
    if drafts := [page for page in _drafts() if _names(page, workgroup) and page not in held]:
        yield f"it has a role in the draft of {_named(drafts)}"


def _drafts() -> list[StrategyPage]:
    pages = StrategyPage.objects.filter(has_unpublished_changes=True)
    return list(pages.select_related("latest_revision"))


def _names(page: StrategyPage, workgroup: Workgroup) -> bool:
    """Read where it is stored: a draft need not be built for that."""
    content = page.latest_revision.content if page.latest_revision else {}
    roles = content.get("workgroup_roles", [])
    return any(role.get("workgroup") == workgroup.pk for role in roles)


def _by_group(group: Group, workgroup: Workgroup) -> Iterator[str]:
    if owned := list(dated().filter(owned_by=group.pk)):
        yield f"its reviewers own {_named(owned)}"
    asked = GatedTaskState.objects.open().filter(Q(groups=group) | Q(supporters=group)).distinct()
    if waiting := [state.workflow_state.content_object for state in asked]:
        yield f"its reviewers are asked to decide on {_named(waiting)}"
    if others := group.workgroups.exclude(pk=workgroup.pk).values_list("name", flat=True):
        yield f"its reviewers also review for {', '.join(others)}"
    if stages := [str(task) for kind in _kinds() for task in kind.objects.filter(groups=group)]:
        yield f"its reviewers are chosen for the stage {', '.join(stages)}"


def _kinds() -> list[type[GatedTask]]:
    return [model for model in apps.get_models() if issubclass(model, GatedTask)]


def _named(pages: list[Page]) -> str:
    titles = sorted({f"“{page.draft_title}”" for page in pages})
    more = len(titles) - NAMED
    return ", ".join(titles[:NAMED]) + (f" and {more} more" if more > 0 else "")
