from typing import Any, Self

from pydantic import Field

from cms.content.documents import PageDocument, RichText
from cms.ledger.choices import ValueKind
from cms.ledger.fields import Filter, Sort
from cms.ledger.shown import Shown
from plan.choices import PlanStatus
from plan.models import PlanPage


class PlanDocument(PageDocument):
    """One edition of a workforce plan. Its strategies: `/strategies?plan=ID&sort=number`."""

    type = "plan.plan"
    collection = "plans"
    model = PlanPage
    unsearched = ("level_names",)
    filters = {
        **PageDocument.filters,
        "status": Filter("status", description="State.", choices=tuple(PlanStatus.values)),
        "period_start": Filter("period_start", ValueKind.NUMBER, "First year."),
        "period_end": Filter("period_end", ValueKind.NUMBER, "Last year."),
    }
    sorts = {
        **PageDocument.sorts,
        "period_start": Sort("period_start", ValueKind.NUMBER, "First year."),
    }
    order = "-period_start"

    status: PlanStatus = Field(description="Whether the plan is a draft, in force or superseded.")
    status_label: str = Field(description="The status, for people.")
    period_start: int | None = Field(description="First year of the plan.")
    period_end: int | None = Field(description="Last year of the plan.")
    level_names: list[str] = Field(
        description="What the strategies of the first, second and third level are called."
    )
    introduction: RichText

    @classmethod
    def build(cls, plan: PlanPage, shown: Shown) -> Self:
        return cls(
            **cls.shared(plan, shown),
            status=PlanStatus(plan.status),
            status_label=str(PlanStatus(plan.status).label),
            period_start=plan.period_start,
            period_end=plan.period_end,
            level_names=level_names(plan),
            introduction=RichText.of(plan.introduction, shown),
        )

    @classmethod
    def card(cls, plan: PlanPage) -> dict[str, Any]:
        return {"depth": plan.depth, "level_names": level_names(plan)}


def level_names(plan: PlanPage) -> list[str]:
    return [plan.level_name(level) for level in (1, 2, 3)]
