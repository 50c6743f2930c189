from typing import Any, Self

from django.db.models import Prefetch
from pydantic import Field

from cms.content.documents import Body, PageDocument, body
from cms.ledger.reference import Reference
from cms.ledger.shown import Shown
from plan.choices import ActionStatus, Role
from plan.documents.indicator import Indicator
from plan.documents.latest_update import LatestUpdate, standing_shown
from plan.documents.place import Place
from plan.documents.public_input import PublicInput
from plan.documents.strategy_filters import FILTERS, SORTS
from plan.documents.strategy_parts import (
    Action,
    Evidence,
    FurtherReading,
    WorkgroupRole,
)
from plan.models import InputPhase, ProgressPage, StrategyPage

RANK = {role: rank for rank, role in enumerate(Role)}


class StrategyDocument(PageDocument):
    """A numbered node of a plan; its title is the number and the short name."""

    type = "plan.strategy"
    collection = "strategies"
    model = StrategyPage
    select = (*PageDocument.select, "input_phase")
    prefetch = (
        "workgroup_roles",
        "actions",
        "indicators",
        "evidence",
        "further_reading",
        "tagged_items",
        Prefetch("progress_updates", ProgressPage.objects.only("pk", "strategy")),
    )
    parts = (*PageDocument.parts, (ProgressPage, "strategy"), (InputPhase, "strategy"))
    filters = {**PageDocument.filters, **FILTERS}
    sorts = {**PageDocument.sorts, **SORTS}
    order = "number"
    unsearched = ("number", "short_name", "level_name", "leads")

    number: str = Field(description="As it is cited: 4.1. `sort=number` puts 4.2 before 4.10.")
    level: int = Field(description="How many steps below the plan: 1, 2 or 3.")
    level_name: str | None = Field(
        description="What the plan calls this level; null while the plan itself is not public."
    )
    plan: Reference | None = Field(description="The plan; null while it is not public.")
    short_name: str = Field(description="One or two words.")
    statement: str = Field(description="What is to be done, in a sentence.")
    status: ActionStatus | None = Field(
        description="How it stands by the newest progress update; null while none is public."
    )
    status_label: str | None = Field(description="The status, for people.")
    latest_update: LatestUpdate | None = Field(
        description="Which update says so; all of them: `/progress?strategy=ID`."
    )
    workgroups: list[WorkgroupRole] = Field(description="Lead first, then support, then advisory.")
    leads: list[str] = Field(description="Slugs of the workgroups whose role is lead.")
    actions: list[Action] = Field(description="In their order.")
    indicators: list[Indicator] = Field(description="What it is measured by, with all values.")
    evidence: list[Evidence] = Field(description="In their order.")
    further_reading: list[FurtherReading] = Field(description="In their order.")
    body: Body
    public_input: PublicInput

    @classmethod
    def build(cls, strategy: StrategyPage, shown: Shown) -> Self:
        place = Place.of(strategy, shown)
        workgroups = workgroups_of(strategy, shown)
        standing = standing_shown(strategy, shown)
        return cls(
            **cls.shared(strategy, shown),
            number=strategy.number,
            level=place.level,
            level_name=place.level_name,
            plan=Reference.of(place.plan),
            short_name=strategy.short_name,
            statement=strategy.statement,
            status=standing.status,
            status_label=str(standing.status.label) if standing.status else None,
            latest_update=LatestUpdate.of(standing, shown),
            workgroups=workgroups,
            leads=[held.slug for held in workgroups if held.role == Role.LEAD],
            actions=[Action.of(action, standing, shown) for action in strategy.actions.all()],
            indicators=[Indicator.of(each, standing) for each in strategy.indicators.all()],
            evidence=[Evidence.of(evidence) for evidence in strategy.evidence.all()],
            further_reading=[
                FurtherReading.of(reading, shown) for reading in strategy.further_reading.all()
            ],
            body=body(strategy.body, shown),
            public_input=PublicInput.of(strategy, shown),
        )

    @classmethod
    def card(cls, strategy: StrategyPage) -> dict[str, Any]:
        return {"number": strategy.number}


def workgroups_of(strategy: StrategyPage, shown: Shown) -> list[WorkgroupRole]:
    held = (WorkgroupRole.of(role, shown) for role in strategy.workgroup_roles.all())
    return sorted((role for role in held if role), key=lambda role: RANK[role.role])
