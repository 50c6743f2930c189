"""Personal data of senders goes on the day that the plan names; what was said stays."""

from django.db import transaction
from django.utils import timezone

from plan.input.models import PublicInput, Sender, SenderErasure
from plan.models import PlanPage


def erase_senders() -> int:
    """Of all plans whose day has come; how many were erased."""
    due = PlanPage.objects.filter(input_erase_on__lte=timezone.localdate())
    return sum(erase_below(plan) for plan in due)


@transaction.atomic
def erase_below(plan: PlanPage) -> int:
    said = PublicInput.objects.filter(strategy__path__startswith=plan.path)
    senders = Sender.objects.filter(input__in=said)
    said.exclude(digest="").update(digest="", idempotency=None)
    count = senders.count()
    if count:
        senders.delete()
        SenderErasure.objects.create(plan=plan, count=count)
    return count
