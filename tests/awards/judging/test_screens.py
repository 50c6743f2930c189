"""What judges and coordinators see, by link and by account."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client
from django.utils import timezone
from wagtail.models import PageLogEntry

from awards.judging.declare import declare
from awards.judging.invite import Invitation, invite
from awards.judging.refusals import AlreadyJudge, CannotJudge, NotACoordinator
from awards.models import AwardYearPage, Judge, Scorecard
from awards.nominating.files.adding import add_file
from cms.editorial.links.tokens import issue
from tests.awards.judging.conftest import A_DAY, Entries, browser, close, person, points
from tests.awards.nominating.files import PDF

Judges = Callable[..., Judge]
NOTICE = "sealed until judging closes"


@pytest.fixture
def entry(entries: Entries) -> Any:
    return entries("Brightwater <b>Tools</b>", mail="colleague@example.org")


def filled(year: AwardYearPage, *given: int, **more: str) -> dict[str, Any]:
    rows = points(year, *given).items()
    return {f"points-{pk}": each for pk, each in rows} | {"comment": "Good."} | more


def test_an_invitation_is_mailed_and_opens_the_entries(
    year: AwardYearPage, entry: Any, coordinator: User
) -> None:
    form = {
        "name": "A professor",
        "email": "prof@example.org",
        "organisation": "",
        "until": f"{timezone.localdate() + A_DAY:%Y-%m-%d}",
    }
    answer = browser(coordinator).post(f"/admin/judging/{year.pk}/", form)
    assert answer.status_code == 302
    [sent] = mail.outbox
    html = str(sent.alternatives[0].content)
    [address] = set(re.findall(r"http://[^\s\"]+/judging/[\w-]+/", str(sent.body) + html))
    assert sent.to == ["prof@example.org"]
    token = address.rstrip("/").rsplit("/", 1)[1]
    assert not Judge.objects.filter(token_digest__contains=token).exists()
    page = Client().get(address.removeprefix("http://localhost"))
    assert "Brightwater &lt;b&gt;Tools" in page.content.decode()
    assert page.headers["Cache-Control"] == "no-store, private"
    assert PageLogEntry.objects.filter(action="awards.invite_judge", user=coordinator).exists()


def test_only_coordinators_invite_and_nobody_twice(year: AwardYearPage, coordinator: User) -> None:
    ends = timezone.now() + A_DAY
    invitation = Invitation("A professor", "prof@example.org", expires_at=ends)
    with pytest.raises(NotACoordinator):
        invite(year, person("stranger"), invitation)
    invite(year, coordinator, invitation)
    with pytest.raises(AlreadyJudge):
        invite(year, coordinator, Invitation("Again", "PROF@example.org", expires_at=ends))
    with pytest.raises(CannotJudge):
        invite(year, coordinator, Invitation("No address"))
    assert browser(person("other")).get(f"/admin/judging/{year.pk}/").status_code in (302, 403)
    assert Judge.objects.count() == 1


def test_a_judge_scores_with_and_without_a_script(
    year: AwardYearPage, entry: Any, judges: Judges
) -> None:
    address = f"/judging/{issue(judges())}/entries/{entry.reference}/"
    client = Client()
    typed = client.post(address, filled(year, 4, 4), headers={"Accept": "application/json"})
    assert typed.json() == {"told": "Saved"}
    assert Scorecard.objects.get().finished_at is None
    done = client.post(address, filled(year, 4, 5, act="finish"))
    assert done.status_code == 302
    assert Scorecard.objects.get().finished_at
    shown = client.get(address).content.decode()
    assert len(re.findall(r"<input[^>]+checked", shown)) == 2
    assert "colleague@example.org" not in shown


def test_what_is_wrong_is_said_and_nothing_is_kept(
    year: AwardYearPage, entry: Any, judges: Judges
) -> None:
    address = f"/judging/{issue(judges())}/entries/{entry.reference}/"
    assert Client().post(address, filled(year, 9, 4)).status_code == 422
    close(year)
    late = Client().post(address, filled(year, 4, 4), headers={"Accept": "application/json"})
    assert late.status_code == 409
    assert "Nothing is judged now" in late.json()["told"]
    assert not Scorecard.objects.exists()


def test_a_link_ends_and_an_account_is_its_persons_own(
    year: AwardYearPage, entry: Any, judges: Judges, coordinator: User
) -> None:
    judge = judges()
    address = f"/judging/{issue(judge)}/"
    assert Client().get("/judging/no-such-token/").status_code == 404
    assert Client().get(address).status_code == 200
    browser(coordinator).post(f"/admin/judging/{year.pk}/revoke/{judge.pk}/")
    assert Client().get(address).status_code == 410
    expired = judges(expires_at=timezone.now() - A_DAY)
    assert Client().get(f"/judging/{issue(expired)}/").status_code == 410
    member = person("member")
    judges(user=member, email="")
    mine = f"/judging/mine/{year.pk}/"
    assert browser(member).get(mine).status_code == 200
    assert browser(person("other")).get(mine).status_code == 404
    assert Client().get(mine).status_code == 302


def test_a_conflict_hides_the_entry(year: AwardYearPage, entry: Any, judges: Judges) -> None:
    judge = judges()
    list_of_entries = f"/judging/{issue(judge)}/"
    address = f"{list_of_entries}entries/{entry.reference}/"
    Client().post(address, {"act": "conflict", "reason": "A cousin"})
    assert "Brightwater" not in Client().get(list_of_entries).content.decode()
    assert Client().get(address).status_code == 404


def test_a_reason_that_cannot_be_kept_is_refused_and_the_entry_stays(
    year: AwardYearPage, entry: Any, judges: Judges
) -> None:
    address = f"/judging/{issue(judges())}/entries/{entry.reference}/"
    for reason in ("a\0b", "x" * 301):
        answer = Client().post(address, {"act": "conflict", "reason": reason})
        assert answer.status_code == 422
        assert 'role="alert">Why: ' in answer.content.decode()
    assert Client().get(address).status_code == 200


@pytest.mark.parametrize(
    "path", ["judging/mine/{}/", "admin/judging/{}/", "nominate/year/{}/", "input/strategy/{}/"]
)
def test_a_number_beyond_all_years_is_no_page(coordinator: User, path: str) -> None:
    assert browser(coordinator).get("/" + path.format(10**30)).status_code == 404


def test_coordinators_see_progress_and_no_points_before_the_end(
    year: AwardYearPage, entry: Any, judges: Judges, coordinator: User
) -> None:
    address = f"/judging/{issue(judges())}/entries/{entry.reference}/"
    Client().post(address, filled(year, 4, 4, act="finish"))
    overview = f"/admin/judging/{year.pk}/"
    case = f"/admin/award-decisions/{year.pk}/{entry.reference}/"
    before = browser(coordinator).get(overview).content.decode()
    assert NOTICE in before
    assert "1 of 1" in before
    assert "4.00" not in before
    assert "(Strong)" not in browser(coordinator).get(case).content.decode()
    close(year)
    after = browser(coordinator).get(overview).content.decode()
    assert NOTICE not in after
    assert "4.00" in after
    assert "(Strong)" in browser(coordinator).get(case).content.decode()


def test_a_judge_opens_the_files_of_own_entries_only(entry: Any, judges: Judges) -> None:
    file = add_file(entry, "report.pdf", PDF)
    near, far = judges(), judges()
    declare(near, entry.reference, "A friend")
    ways = {judge: f"/judging/{issue(judge)}/entries/{entry.reference}/" for judge in (near, far)}
    assert "open it with care" in Client().get(ways[far]).text
    opened = Client().get(f"{ways[far]}files/{file.pk}/")
    assert (opened.content, opened["X-Content-Type-Options"]) == (PDF, "nosniff")
    assert opened["Content-Disposition"].startswith("attachment")
    assert Client().get(f"{ways[near]}files/{file.pk}/").status_code == 404
    assert Client().get(f"{ways[far]}files/{file.pk + 1}/").status_code == 404
