from datetime import date
from typing import Any, ClassVar, Self
from uuid import UUID

from pydantic import Field

from cms.content.documents import NAME_LOCALE, PageDocument, Part, RichText, called
from cms.ledger.choices import ValueKind
from cms.ledger.fields import Filter, Sort
from cms.ledger.reference import Reference
from cms.ledger.shown import Shown
from plan.choices import ActionStatus
from plan.documents.place import plan_of
from plan.documents.progress_parts import ActionProgress, Figure, Measured
from plan.documents.strategy_parts import WORKGROUP, Evidence
from plan.models import ProgressPage
from plan.updates.statement import Statement, readings_of

STATUSES = tuple(ActionStatus.values)


class Reporter(Part):
    """The workgroup that says so."""

    unsearched: ClassVar[tuple[str, ...]] = ("name_locale",)

    id: UUID = Field(description="The document of the workgroup.")
    slug: str = Field(description="Short name that filters take.")
    name: str = Field(description="For people.")
    name_locale: str = NAME_LOCALE

    @classmethod
    def of(cls, workgroup_id: int | None, shown: Shown) -> Self | None:
        card = shown.card((WORKGROUP, workgroup_id)) if workgroup_id else None
        if card is None or card.id is None:
            return None
        return cls(id=UUID(card.id), slug=card["slug"], **called(card, shown))


class ProgressDocument(PageDocument):
    """How a strategy and its actions stood on a day.

    It never changes: a correction is another one. The history of a strategy is
    `/progress?strategy=ID`; `superseded=false` leaves out what was wrong.
    """

    type = "plan.progress"
    collection = "progress"
    model = ProgressPage
    prefetch = ("action_statuses", "readings", "figures", "evidence", "corrections")
    card_prefetch = ("action_statuses", "readings")
    parts = (*PageDocument.parts, (ProgressPage, "corrects"))
    order = "-as_of"
    unsearched = ("number",)
    filters = {
        **PageDocument.filters,
        "plan": Filter("plan.id", description="Id of the plan."),
        "strategy": Filter("strategy.id", description="Id of the strategy."),
        "number": Filter("number", description="Number of the strategy: 4.1."),
        "status": Filter("status", description="State of the strategy.", choices=STATUSES),
        "as_of": Filter("as_of", ValueKind.DATE, "The day of which it speaks."),
        "action": Filter("actions.number", description="Number of an action: 4.1.1."),
        "action_status": Filter(
            "actions.status", description="State of an action.", choices=STATUSES
        ),
        "indicator": Filter("measured.indicator", description="Key of an indicator with a value."),
        "workgroup": Filter("reported_by.slug", description="Slug of the workgroup that reports."),
        "superseded": Filter("superseded", ValueKind.BOOLEAN, "Whether it was corrected."),
    }
    sorts = {
        **PageDocument.sorts,
        "as_of": Sort("as_of", ValueKind.DATE, "The day of which it speaks."),
        "number": Sort("number", ValueKind.NUMBERING, "Of the strategy; 4.2 before 4.10."),
    }

    plan: Reference | None = Field(description="The plan; null while it is not public.")
    strategy: Reference | None = Field(description="The strategy; null while it is not public.")
    number: str | None = Field(description="The number of the strategy.")
    as_of: date = Field(description="The day on which things stood so.")
    status: ActionStatus = Field(description="How the strategy stood as a whole.")
    status_label: str = Field(description="The status, for people.")
    reason: str = Field(description="Why it was discontinued, or else; may be empty.")
    reported_by: Reporter | None = Field(description="Who says so.")
    narrative: RichText
    actions: list[ActionProgress] = Field(description="How its actions stood.")
    measured: list[Measured] = Field(description="Values of the strategy's indicators.")
    figures: list[Figure] = Field(description="Other numbers.")
    evidence: list[Evidence] = Field(description="What shows that it is right.")
    corrects: Reference | None = Field(description="The update that was wrong.")
    correction_note: str = Field(description="What was wrong in it; else empty.")
    corrected_by: Reference | None = Field(description="The update that takes its place.")
    superseded: bool = Field(description="Whether another update corrects it.")

    @classmethod
    def build(cls, update: ProgressPage, shown: Shown) -> Self:
        status = ActionStatus(update.status)
        strategy = shown.page(update.strategy_id)
        corrected_by = _corrected_by(update, shown)
        return cls(
            **cls.shared(update, shown),
            plan=Reference.of(plan_of(update, shown)),
            strategy=Reference.of(strategy),
            number=strategy["number"] if strategy else None,
            as_of=update.as_of,
            status=status,
            status_label=str(status.label),
            reason=update.reason,
            reported_by=Reporter.of(update.reported_by_id, shown),
            narrative=RichText.of(update.narrative, shown),
            actions=[ActionProgress.of(row) for row in update.action_statuses.all()],
            measured=[Measured.of(reading) for reading in readings_of(update)],
            figures=[Figure.of(row) for row in update.figures.all()],
            evidence=[Evidence.of(row) for row in update.evidence.all()],
            corrects=Reference.of(shown.page(update.corrects_id)),
            correction_note=update.correction_note,
            corrected_by=corrected_by,
            superseded=corrected_by is not None,
        )

    @classmethod
    def card(cls, update: ProgressPage) -> dict[str, Any]:
        return {
            "statement": Statement.of(update).model_dump(mode="json"),
            "withdrawn": cls.withdrawn_because(update) is not None,
        }


def _corrected_by(update: ProgressPage, shown: Shown) -> Reference | None:
    cards = [shown.page(correction.pk) for correction in update.corrections.all()]
    return next((Reference.of(card) for card in cards if card), None)
