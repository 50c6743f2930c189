"""Which strategy bears a number in public: the database's word that no two live ones share it.

`live` stands on Wagtail's page table, out of reach of a constraint on ours. So a live strategy
claims its number here, in the transaction that makes it live. A claim that outlived its strategy's
time in public (a bulk unpublish, say) gives way to the next claimant. Strategies that exchange
numbers in a release give them up first, and claim within the same transaction.
"""

from collections.abc import Collection

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction


class LiveNumber(models.Model):
    strategy = models.OneToOneField(
        "plan.StrategyPage", on_delete=models.CASCADE, related_name="live_number"
    )
    plan = models.ForeignKey("plan.PlanPage", on_delete=models.CASCADE, related_name="live_numbers")
    number = models.CharField(max_length=20)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="one_live_number_per_plan")
        ]

    def __str__(self) -> str:
        return f"{self.number} in {self.plan}"


def claim(strategy_id: int, plan_id: int, number: str) -> None:
    """Make `number` the live number of the strategy, or raise ValidationError if it is taken."""
    held = LiveNumber.objects.filter(strategy_id=strategy_id, plan_id=plan_id, number=number)
    if not held.exists():
        _take(strategy_id, plan_id, number)


def _take(strategy_id: int, plan_id: int, number: str) -> None:
    outlived = LiveNumber.objects.filter(plan_id=plan_id, number=number, strategy__live=False)
    outlived.exclude(strategy_id=strategy_id).delete()
    try:
        with transaction.atomic():
            LiveNumber.objects.update_or_create(
                strategy_id=strategy_id, defaults={"plan_id": plan_id, "number": number}
            )
    except IntegrityError as error:
        raise ValidationError({"number": taken_message(plan_id, number)}) from error


def release(strategy_id: int) -> None:
    LiveNumber.objects.filter(strategy_id=strategy_id).delete()


def give_up(strategy_ids: Collection[int]) -> None:
    """Free the numbers of strategies that take theirs again, or end, in this transaction."""
    LiveNumber.objects.filter(strategy_id__in=strategy_ids).delete()


def taken_message(plan_id: int, number: str) -> str:
    holder = LiveNumber.objects.filter(plan_id=plan_id, number=number).first()
    name = f"“{holder.strategy.title}”" if holder else "another strategy"
    return f"{number} is the number of {name}, which is public. Choose another number."
