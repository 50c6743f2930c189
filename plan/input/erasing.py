"""Personal data of senders goes on the day that the plan names, and what was written to them; what
they said stays."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from plan.input.models import PublicInput, Reply, Sender, SenderErasure
from plan.models import PlanPage

ERASED = "plan.input.erase"


def erase_senders() -> int:
    """Of all plans whose day has come; how many were erased."""
    due = PlanPage.objects.filter(input_erase_on__lte=timezone.localdate())
    return sum(erase_below(plan) for plan in due) + erase_homeless()


def erase_homeless() -> int:
    """Where the strategy was deleted, no plan names a day any more: at once."""
    return _erase(PublicInput.objects.filter(strategy=None), None)


def erase_below(plan: PlanPage) -> int:
    return _erase(PublicInput.objects.filter(strategy__path__startswith=plan.path), plan)


@transaction.atomic
def _erase(said: Any, plan: PlanPage | None) -> int:
    senders = Sender.objects.filter(input__in=said)
    Reply.objects.filter(input__in=said).delete()
    said.exclude(digest="").update(digest="", idempotency=None)
    count = senders.count()
    if count:
        senders.delete()
        kept = SenderErasure.objects.create(plan=plan, count=count)
        log(plan or kept, ERASED, data={"count": count})
    return count
