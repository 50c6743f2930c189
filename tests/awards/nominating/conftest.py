from collections.abc import Iterator
from typing import Any

import pytest
import time_machine

from awards.models import AwardYearPage, County, Industry, Nomination, Nominator
from awards.nominating.choices import NominationState, Relation
from tests.awards.nominating.sent import address
from tests.ledger.fixtures import Ledger

CASE = "Forty aides became nurses in paid time."


@pytest.fixture
def year(planned: AwardYearPage) -> AwardYearPage:
    """With one category and two criteria."""
    planned.categories.create(name="Small employers")
    for place, (name, weight) in enumerate((("Reach", 60), ("Result", 40))):
        planned.criteria.create(name=name, asks=f"{name}?", weight=weight, sort_order=place)
    planned.save()
    return planned


@pytest.fixture
def while_open() -> Iterator[time_machine.Traveller]:
    with time_machine.travel("2026-03-10T12:00Z", tick=False) as clock:
        yield clock


@pytest.fixture
def place(year: AwardYearPage, ledger: Ledger, while_open: object) -> str:
    """Where nominations are sent to while they are taken."""
    County.objects.create(name="North", slug="north")
    ledger.record()
    return address(year)


@pytest.fixture
def nomination(year: AwardYearPage) -> Nomination:
    return nominated(year, "Harbor Clinic")


def nominated(year: AwardYearPage, name: str, **fields: Any) -> Nomination:
    """Sent, with a case and somebody who made it."""
    reference = f"REF{Nomination.objects.count()}"
    made = Nomination.objects.create(
        **{
            "reference": reference,
            "receipt_hash": reference,
            "year": year,
            "category": year.categories.first(),
            "employer_name": name,
            "state": NominationState.SENT,
            "county": County.objects.get_or_create(name="North", slug="north")[0],
            "industry": Industry.objects.get_or_create(name="Health", slug="health")[0],
            **fields,
        }
    )
    for criterion in year.criteria.all():
        made.answers.create(criterion=criterion, asked=criterion.name, text=CASE)
    made.figures.create(label="Promotions", value="38", unit="people")
    Nominator.objects.create(
        nomination=made,
        name="A colleague in production",
        email="colleague@example.org",
        relation=Relation.WORKS_THERE,
        consent_version="1",
    )
    return made
