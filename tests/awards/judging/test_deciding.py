"""From the results to the draft of a profile, and what nobody may do on the way."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest
from django.contrib.auth.models import Group, User
from django.core import mail
from django.utils import timezone

from awards.deciding.announce import announce
from awards.deciding.choices import Selected
from awards.deciding.profile import make_profile
from awards.deciding.refusals import (
    AlreadyTold,
    HasProfile,
    NotImpartial,
    NotYetReady,
    NoWinner,
    TooEarly,
)
from awards.deciding.select import select
from awards.models import AwardYearPage, Employer, Judge, Selection
from cms.editorial.refusals import NotAPublisher, NotYours
from cms.editorial.releases.publish import publish
from cms.editorial.releases.refusals import NotByYou
from cms.editorial.releases.schedule import schedule
from tests.awards.judging.conftest import Entries, browser, close, page_of, person
from tests.ledger.fixtures import Ledger
from tests.public import document

Judges = Callable[..., Judge]


@pytest.fixture
def decided(year: AwardYearPage) -> AwardYearPage:
    close(year)
    return year


@pytest.fixture
def writer(coordinator: User, year: AwardYearPage) -> User:
    """A coordinator who may write pages, too."""
    coordinator.groups.add(Group.objects.get(name="Editor"))
    return User.objects.get(pk=coordinator.pk)


def test_nothing_is_decided_before_judging_closes(entries: Entries, coordinator: User) -> None:
    with pytest.raises(TooEarly):
        select(entries("Brightwater Tools"), coordinator, Selected.WON)


def test_who_judges_or_nominated_does_not_decide(
    decided: AwardYearPage, entries: Entries, judges: Judges
) -> None:
    judge, nominator = (
        person(name, "awards.change_nomination") for name in ("judging", "nominating")
    )
    judges(email=judge.email.upper())
    entry = entries("Brightwater Tools", mail=nominator.email)
    for user in (judge, nominator):
        with pytest.raises(NotImpartial):
            select(entry, user, Selected.WON)
    assert not Selection.objects.exists()


def test_a_decline_is_told_kindly_and_once(
    decided: AwardYearPage, entries: Entries, coordinator: User
) -> None:
    entry = entries("Brightwater Tools", mail="colleague@example.org")
    for _ in range(2):
        select(entry, coordinator, Selected.DECLINED, "Too small.", "The <paid> hours.")
    [sent] = mail.outbox
    assert sent.to == ["colleague@example.org"]
    assert "The <paid> hours." in sent.body
    assert "The &lt;paid&gt; hours." in str(sent.alternatives[0].content)
    assert "Too small" not in sent.body
    with pytest.raises(AlreadyTold):
        select(entry, coordinator, Selected.WON)


def test_a_winner_becomes_a_draft_in_the_release_of_the_year(
    decided: AwardYearPage, entries: Entries, writer: User, ledger: Ledger
) -> None:
    entry = entries("Brightwater <Tools>")
    chosen = select(entry, writer, Selected.WON)
    page = make_profile(chosen, writer)
    assert make_profile(chosen, writer) == page
    draft = page_of(page.pk).get_latest_revision_as_object()
    assert (draft.live, draft.title, draft.category) == (
        False,
        "Brightwater <Tools>",
        "Small employers",
    )
    assert "<p>On paid time.</p><h3>Reach</h3><p>The case for Reach</p>" in draft.programme
    assert [str(each) for each in draft.outcomes.all()] == ["Promotions: 38 people"]
    assert draft.employer == Employer.objects.get(name="Brightwater <Tools>")
    members = decided.announcement.release.members.all()
    assert [member.page_id for member in members] == [page.pk]
    ledger.record()
    assert document(page) is None
    assert document(draft.employer) is None
    with pytest.raises(HasProfile):
        select(entry, writer, Selected.DECLINED)


def test_two_entries_of_one_employer_share_it_and_slugs_stay_apart(
    decided: AwardYearPage, entries: Entries, writer: User
) -> None:
    Employer.objects.create(name="Brightwater", slug="brightwater-tools")
    made = [
        make_profile(select(entries(name), writer, Selected.WON), writer)
        for name in ("Brightwater Tools", "brightwater tools")
    ]
    assert len({page.employer_id for page in made}) == 1
    assert made[0].employer.slug == "brightwater-tools-2"
    assert made[0].slug != made[1].slug


def test_only_a_winner_and_only_who_may_write_pages(
    decided: AwardYearPage, entries: Entries, coordinator: User
) -> None:
    shortlisted = select(entries("A"), coordinator, Selected.SHORTLISTED)
    with pytest.raises(NoWinner):
        make_profile(shortlisted, coordinator)
    with pytest.raises(NotYours):
        make_profile(select(entries("B"), coordinator, Selected.WON), coordinator)


def test_the_announcement_waits_until_all_is_approved(
    decided: AwardYearPage, entries: Entries, writer: User
) -> None:
    with pytest.raises(NotYetReady):
        announce(decided, writer)
    make_profile(select(entries("Brightwater Tools"), writer, Selected.WON), writer)
    with pytest.raises(NotAPublisher):
        announce(decided, writer)


def test_it_is_done_in_the_admin(decided: AwardYearPage, entries: Entries, writer: User) -> None:
    entry = entries("Brightwater Tools")
    address = f"/admin/award-decisions/{decided.pk}/{entry.reference}/"
    client = browser(writer)
    client.post(address, {"state": "won", "reason": "The best.", "kind_word": ""})
    assert "Make the profile" in client.get(address).content.decode()
    made = client.post(f"{address}profile/")
    page = Selection.objects.get().profile
    assert page
    assert made.headers["Location"] == f"/admin/pages/{page.pk}/edit/"
    assert f"/admin/pages/{page.pk}/edit/" in client.get(address).content.decode()
    assert client.post(f"/admin/award-decisions/{decided.pk}/announce/").status_code == 302
    assert "Announcement: " in client.get(f"/admin/judging/{decided.pk}/").content.decode()


def test_only_who_may_announce_is_offered_it(
    decided: AwardYearPage, entries: Entries, writer: User, judges: Judges
) -> None:
    make_profile(select(entries("Brightwater Tools"), writer, Selected.WON), writer)
    button, words = f"/award-decisions/{decided.pk}/announce/", "by a publisher of every winner"

    def offered() -> tuple[bool, bool]:
        page = browser(writer).get(f"/admin/judging/{decided.pk}/").content.decode()
        return button in page, words in page

    assert offered() == (False, True)
    writer.groups.add(Group.objects.get(name="Publisher"))
    assert offered() == (True, False)
    judges(user=writer)
    assert offered() == (False, True)


def test_no_screen_of_the_release_is_a_way_around(
    decided: AwardYearPage, entries: Entries, writer: User, judges: Judges
) -> None:
    make_profile(select(entries("Brightwater Tools"), writer, Selected.WON), writer)
    judge = person("judging")
    judge.groups.add(Group.objects.get(name="Publisher"))
    release = decided.announcement.release
    tomorrow = timezone.now() + timedelta(days=1)
    judges(email=judge.email, revoked_at=timezone.now())
    for act in (partial(schedule, at=tomorrow), publish):
        with pytest.raises(NotByYou, match="Who judges the year does not announce it"):
            act(release, judge)
    client = browser(judge)
    page = client.get(f"/admin/releases/{release.pk}/").content.decode()
    assert "Who judges the year does not announce it." in page
    for screen in ("publish", "schedule"):
        assert client.get(f"/admin/releases/{release.pk}/{screen}/").status_code in (302, 403)
    release.refresh_from_db()
    assert (release.is_open, release.scheduled_for) == (True, None)
