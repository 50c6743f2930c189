"""The ordered parts of a strategy as its document shows them."""

from datetime import date
from typing import ClassVar, Self
from uuid import UUID

from pydantic import Field

from cms.content.documents import (
    NAME_LOCALE,
    Part,
    RichText,
    TargetDocument,
    TargetLanguage,
    TargetUrl,
    called,
    target,
)
from cms.ledger.shown import Shown
from plan import models
from plan.choices import ActionStatus, Role
from plan.models.finding import Finding
from plan.updates.standing import Standing

WORKGROUP = "plan.workgroup"


class WorkgroupRole(Part):
    """A workgroup and what it is to the strategy."""

    unsearched: ClassVar[tuple[str, ...]] = ("name_locale",)

    id: UUID = Field(description="The document of the workgroup.")
    slug: str = Field(description="Short name that filters take.")
    name: str = Field(description="For people.")
    name_locale: str = NAME_LOCALE
    role: Role = Field(description="What the workgroup is to the strategy.")
    role_label: str = Field(description="The role, for people.")

    @classmethod
    def of(cls, held: models.StrategyWorkgroup, shown: Shown) -> Self | None:
        card = shown.card((WORKGROUP, held.workgroup_id))
        if card is None or card.id is None:
            return None
        role = Role(held.role)
        facts = {"id": UUID(card.id), "slug": card["slug"], **called(card, shown)}
        return cls(**facts, role=role, role_label=str(role.label))


class Action(Part):
    """A numbered commitment."""

    number: str = Field(description="As it is cited: 4.1.1.")
    statement: str = Field(description="What is to be done.")
    steps: RichText
    status: ActionStatus = Field(description="How it stands.")
    status_label: str = Field(description="The status, for people.")
    status_as_of: date | None = Field(
        description="The day of the progress update that says so; null if none does."
    )
    target_date: date | None = Field(description="When it is to be done.")

    @classmethod
    def of(cls, action: models.Action, standing: Standing, shown: Shown) -> Self:
        status, statement = standing.status_of(action), standing.about(action.number)
        return cls(
            number=action.number,
            statement=action.statement,
            steps=RichText.of(action.steps, shown),
            status=status,
            status_label=str(status.label),
            status_as_of=statement.as_of if statement else None,
            target_date=action.target_date,
        )


class Evidence(Part):
    """A finding: what it says and where it can be read."""

    statement: str = Field(description="What was found.")
    figure: str = Field(description="As it is read out: 94 percent. Empty if there is none.")
    source: str = Field(description="The study or survey.")
    publisher: str = Field(description="Who published it; empty if that is not known.")
    year: int | None = Field(description="When it was published.")
    url: str | None = Field(description="Where it can be read.")

    @classmethod
    def of(cls, evidence: Finding) -> Self:
        names = ("statement", "figure", "source", "publisher", "year")
        facts = {name: getattr(evidence, name) for name in names}
        return cls(**facts, url=evidence.link or None)


class FurtherReading(Part):
    """Something to read on, and where it is found, if that is known."""

    title: str = Field(description="What it is called.")
    url: TargetUrl
    document: TargetDocument
    hreflang: TargetLanguage

    @classmethod
    def of(cls, reading: models.FurtherReading, shown: Shown) -> Self:
        leads = target(shown, page=reading.page_id, file=reading.file_id, url=reading.url)
        return cls(title=reading.title, **leads)
