from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail import hooks
from wagtail.admin import messages

from plan.models import Workgroup
from plan.workgroups.carried import carried
from plan.workgroups.deletion import told

GOING = "_reviewers_going"
LIST = "wagtailsnippets_plan_workgroup:list"


@hooks.register("before_delete_snippet")
def say_what_it_carries(request: HttpRequest, instances: list[Any]) -> HttpResponse | None:
    """Before anybody is asked whether they are sure; then who goes with it is said."""
    workgroups = [each for each in instances if isinstance(each, Workgroup)]
    kept = [(each, reasons) for each in workgroups if (reasons := carried(each))]
    for workgroup, reasons in kept:
        messages.error(request, told(workgroup, reasons))
    if kept:
        return redirect(LIST)
    groups = [group for each in workgroups if (group := each.own_group())]
    going = [(group.name, group.user_set.count()) for group in groups]
    setattr(request, GOING, going)
    if request.method == "GET":
        for name, members in going:
            messages.warning(request, f"The group “{name}” goes with it ({_people(members)}).")
    return None


@hooks.register("after_delete_snippet")
def say_what_went(request: HttpRequest, instances: list[Any]) -> None:
    for name, members in getattr(request, GOING, ()):
        said = f"The group “{name}” went with it; it had {_people(members)}, whose accounts stay."
        messages.info(request, said)


def _people(members: int) -> str:
    return {0: "no members", 1: "1 member"}.get(members, f"{members} members")
