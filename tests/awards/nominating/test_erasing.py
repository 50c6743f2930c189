"""What is private about nominations goes on the day that the year names; the log counts it."""

import datetime as dt

import time_machine
from django.contrib.auth.models import User

from awards.deciding.choices import Selected
from awards.deciding.models import Selection
from awards.models import (
    AttachmentContent,
    AwardYearPage,
    Conflict,
    Judge,
    Nomination,
    NominationErasure,
    Nominator,
    Scorecard,
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


def test_judges_without_an_account_lose_name_and_words_but_not_their_points(
    year: AwardYearPage, django_user_model: type[User]
) -> None:
    won, other = nominated(year, "Harbor Clinic"), nominated(year, "Osier Works")
    Selection.objects.create(nomination=won, state=Selected.WON)
    Selection.objects.create(nomination=other, state=Selected.WON)
    by_link = Judge.objects.create(
        year=year, name="Guest", email="guest@example.org", organisation="Guild", token_digest="a"
    )
    by_account = Judge.objects.create(
        year=year, name="Member", user=django_user_model.objects.create(username="m")
    )
    card = Scorecard.objects.create(judge=by_link, nomination=won, comment="Met them at work.")
    Conflict.objects.create(judge=by_link, nomination=other, reason="Family works there.")
    AwardYearPage.objects.update(erase_on=dt.date(2026, 12, 31))
    with time_machine.travel("2026-12-31T00:00Z", tick=False):
        erase_due()
        assert erase_due() == 0
        by_link.refresh_from_db()
        assert by_link.is_over
    assert [by_link.name, by_link.email, by_link.organisation] == ["A judge", "", ""]
    assert by_link.token_digest is None
    assert Judge.objects.get(pk=by_account.pk).name == "Member"
    assert Scorecard.objects.get(pk=card.pk).comment == ""
    assert Conflict.objects.get().reason == ""
    assert NominationErasure.objects.get().judges == 1


def test_who_is_called_like_nobody_is_erased_too(year: AwardYearPage) -> None:
    judge = Judge.objects.create(year=year, name="A judge", email="guest@example.org")
    AwardYearPage.objects.update(erase_on=dt.date(2026, 12, 31))
    with time_machine.travel("2026-12-31T00:00Z", tick=False):
        assert (erase_due(), erase_due()) == (1, 0)
    assert Judge.objects.get(pk=judge.pk).email == ""


def test_nominations_of_a_year_that_is_gone_go_too(nomination: Nomination) -> None:
    assert erase_due() == 0
    nomination.year.delete()
    assert erase_due() == 2
    assert not Nomination.objects.exists()
