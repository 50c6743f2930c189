"""Reviews that nobody could bring to an end as things are: too few are left who may decide."""

from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from cms.editorial.models.decision import Decision
from cms.editorial.models.task_state import GatedTaskState

ASKED: Any = GatedTaskState.groups.through
SUPPORTERS: Any = GatedTaskState.supporters.through
BARRED: Any = GatedTaskState.barred.through
MEMBERS: Any = User.groups.through


def stranded() -> QuerySet[GatedTaskState]:
    """Open stages with fewer people left than approvals wanting, or a supporter without anybody.

    One query, because the dashboard and the worker ask it often. Longest waiting first.
    """
    asked = ASKED.objects.filter(gatedtaskstate=OuterRef(OuterRef("pk"))).values("group")
    able = able_in(OuterRef(OuterRef("pk"))).filter(group__in=asked)
    given = Decision.objects.approvals().filter(state=OuterRef("pk"))
    given = given.filter(Q(answer__isnull=False) | Q(group__in=asked) | Q(also_for__in=asked))
    states: Any = GatedTaskState.objects.open()
    counted = states.annotate(able=_count(able, "user"), given=_count(given, "pk"))
    too_few = Q(able__lt=F("approvals") - F("given"))
    return counted.filter(too_few | Exists(_mute_supporters())).order_by("started_at", "pk")


def _mute_supporters() -> Any:
    """Groups whose consent is asked for, not given, and that nobody is left to give."""
    state, group = OuterRef("gatedtaskstate"), OuterRef("group")
    given = Decision.objects.approvals().filter(Q(group=group) | Q(also_for=group), state=state)
    able = able_in(OuterRef(OuterRef("gatedtaskstate"))).filter(group=group)
    asked = SUPPORTERS.objects.filter(gatedtaskstate=OuterRef("pk"))
    return asked.exclude(Exists(given)).exclude(Exists(able))


def able_in(state: Any) -> Any:
    """Memberships of those who may still decide; `state` is named from two queries further in."""
    barred = BARRED.objects.filter(gatedtaskstate=state).values("user")
    approved = Decision.objects.approvals().filter(state=state, person__isnull=False)
    members = MEMBERS.objects.filter(user__is_active=True).exclude(user__in=barred)
    return members.exclude(user__in=approved.values("person"))


def _count(rows: Any, field: str) -> Any:
    one = rows.order_by().annotate(one=Value(1)).values("one")
    return Coalesce(Subquery(one.annotate(n=Count(field, distinct=True)).values("n")), 0)
