"""What is private about nominations goes on the day that the year names; the log counts it."""

import datetime as dt

import time_machine

from awards.deciding.choices import Selected
from awards.deciding.models import Selection
from awards.models import (
    AttachmentContent,
    AwardYearPage,
    Nomination,
    NominationErasure,
    Nominator,
)
from awards.nominating.erasing import erase_due
from awards.nominating.files.adding import add_file
from tests.awards.nominating.conftest import nominated
from tests.awards.nominating.files import PDF
from tests.factories import AwardProfilePageFactory


def test_only_what_won_stays_and_without_names(year: AwardYearPage) -> None:
    profile = AwardProfilePageFactory(parent=year)
    won = nominated(year, "Harbor Clinic", employer=profile.employer, receipt_hash="opens it")
    chosen, _ = nominated(year, "Osier Works"), nominated(year, "Veery Creek")
    Selection.objects.create(nomination=chosen, state=Selected.WON)
    add_file(won, "report.pdf", PDF)
    AwardYearPage.objects.update(erase_on=dt.date(2026, 12, 31))
    with time_machine.travel("2026-12-30T12:00Z", tick=False):
        assert erase_due() == 0
    with time_machine.travel("2026-12-31T00:00Z", tick=False):
        assert (erase_due(), erase_due()) == (5, 0)
    assert set(Nomination.objects.all()) == {won, chosen}
    assert not Nomination.objects.filter(receipt_hash="opens it").exists()
    assert not Nominator.objects.exists()
    assert not AttachmentContent.objects.exists()
    told = NominationErasure.objects.values("nominators", "nominations", "attachments").get()
    assert told == {"nominators": 3, "nominations": 1, "attachments": 1}


def test_nominations_of_a_year_that_is_gone_go_too(nomination: Nomination) -> None:
    assert erase_due() == 0
    nomination.year.delete()
    assert erase_due() == 2
    assert not Nomination.objects.exists()
