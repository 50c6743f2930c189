"""What is tried at judges' links: each goes through one address and says what came of it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import User
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from wagtail.models import PageLogEntry

from awards.deciding.choices import Selected
from awards.deciding.select import select
from awards.judging.declare import declare
from awards.judging.invite import Invitation, invite
from awards.judging.results import results
from awards.models import (
    AwardYearPage,
    Conflict,
    Judge,
    Nomination,
    NominationAttachment,
    Scorecard,
)
from awards.nominating.files.adding import add_file
from cms.editorial.digest import digest
from cms.editorial.links.tokens import issue
from cms.editorial.models import ReviewLink
from tests.awards.judging.conftest import A_DAY, browser, close, person, points
from tests.awards.nominating.files import PDF
from tests.factories import AwardYearPageFactory

SCRIPT = "<script>alert(1)</script>"
MAIL = "judge@example.org"


@dataclass
class World:
    year: AwardYearPage
    entry: Nomination
    file: NominationAttachment
    judge: Judge
    other: Judge
    coordinator: User
    token: str

    def at(self, *steps: object, token: str = "", entry: Nomination | None = None) -> str:
        """The entry, or what is below it."""
        below = "".join(f"{step}/" for step in steps)
        return f"/judging/{token or self.token}/entries/{(entry or self.entry).reference}/{below}"

    def given(self, *points_given: Any, **more: Any) -> dict[str, Any]:
        rows = points(self.year, *points_given).items()
        return {f"points-{pk}": each for pk, each in rows} | {"comment": "Good."} | more

    def post(self, *points_given: Any, client: Client | None = None, **more: Any) -> Any:
        data = self.given(*(points_given or (4, 4)), **more)
        return (client or Client()).post(self.at(), data)

    def conflict(self) -> Any:
        return Client().post(self.at(), {"act": "conflict", "reason": "A cousin"})

    def opened(self, token: str) -> Any:
        return Client().get(f"/judging/{token}/")


def review_token(world: World) -> str:
    """It opens the page of the year to somebody."""
    revision = world.year.save_revision()
    link = ReviewLink.objects.create(
        page_id=world.year.pk,
        revision=revision,
        digest=digest(revision),
        name="A partner",
        expires_at=timezone.now() + A_DAY,
    )
    return issue(link)


def hidden(world: World, entry: Nomination) -> Any:
    """Its case, its files and its form alike."""
    file = add_file(entry, "report.pdf", PDF)
    answers = [
        Client().get(world.at(entry=entry)),
        Client().get(world.at("files", file.pk, entry=entry)),
        Client().post(world.at(entry=entry), world.given(5, 5, act="finish")),
        Client().post(world.at(entry=entry), {"act": "conflict"}),
    ]
    assert {answer.status_code for answer in answers} == {404}
    assert not any(entry.employer_name in answer.text for answer in answers)
    assert entry.employer_name not in world.opened(world.token).text
    return answers[0]


def of_another_year(world: World) -> Any:
    other = AwardYearPageFactory(parent=world.year.get_parent(), year=1999)
    world.entry.pk = None
    for name in ("reference", "receipt_hash"):
        setattr(world.entry, name, "ELSEWHERE")
    world.entry.year, world.entry.employer_name = other, "Elsewhere"
    world.entry.save()
    return hidden(world, world.entry)


def made(world: World, **fields: Any) -> Nomination:
    return Nomination.objects.create(
        reference="OTHER",
        receipt_hash="OTHER",
        year=world.year,
        category=world.year.categories.get(),
        sent_at=timezone.now(),
        **{"employer_name": "Close by", "state": world.entry.state} | fields,
    )


def own_nomination(world: World) -> Any:
    entry = made(world)
    entry.nominator = type(world.entry.nominator)(nomination=entry, name="I", email=MAIL.upper())
    entry.nominator.save()
    return hidden(world, entry)


def declared(world: World) -> Any:
    entry = made(world)
    declare(world.judge, entry.reference, "A cousin")
    Conflict.objects.filter(nomination=entry).update(reason="before")
    return hidden(world, entry)


def over(**ended: Any) -> Callable[[World], Any]:
    def attack(world: World) -> Any:
        Judge.objects.filter(pk=world.judge.pk).update(**ended)
        answers = [
            world.opened(world.token),
            Client().get(world.at()),
            Client().get(world.at("files", world.file.pk)),
            world.post(act="finish"),
            world.conflict(),
        ]
        assert {answer.status_code for answer in answers} == {410}
        assert not any("Brightwater" in answer.text for answer in answers)
        return answers[0]

    return attack


def of_an_account(world: World) -> Any:
    """Who judges by an account has no other way in."""
    member = person("member")
    Judge.objects.filter(pk=world.judge.pk).update(user=member)
    return world.opened(world.token)


def of_somebody_elses_account(world: World) -> Any:
    Judge.objects.filter(pk=world.judge.pk).update(user=person("member"))
    mine = f"/judging/mine/{world.year.pk}/"
    assert Client().get(mine).status_code == 302
    stranger = browser(person("stranger"))
    posted = stranger.post(f"{mine}entries/{world.entry.reference}/", world.given(5, 5))
    assert posted.status_code == 404
    return stranger.get(mine)


def for_another_judge(world: World) -> Any:
    """Whoever is named in the form: the link says who judges."""
    answer = world.post(judge=world.other.pk, judge_id=world.other.pk, act="finish")
    assert not Scorecard.objects.filter(judge=world.other).exists()
    return answer


def for_a_criterion_of_its_own(world: World) -> Any:
    answer = world.post(**{"points-0": 5, "points-99999": 5})
    assert Scorecard.objects.get().scores.count() == 2
    return answer


def when_judging_has_closed(world: World) -> Any:
    world.post(4, 4, act="finish")
    close(world.year)
    before = results(world.year)[0].mean
    answers = [world.post(1, 1), world.post(1, 1, act="finish"), world.conflict()]
    assert {answer.status_code for answer in answers} == {409}
    assert "Nothing is judged now" in answers[2].text
    assert results(world.year)[0].mean == before == 4
    return answers[0]


def after_the_decision(world: World) -> Any:
    world.post(4, 4, act="finish")
    close(world.year)
    kept = select(world.entry, world.coordinator, Selected.WON)
    answers = [world.post(1, 1, act="finish"), world.conflict()]
    kept.refresh_from_db()
    assert {answer.status_code for answer in answers} == {409}
    assert (kept.state, Scorecard.objects.counting().count()) == (Selected.WON, 1)
    return answers[0]


def twice(world: World) -> Any:
    world.post(act="finish")
    return world.post(act="finish")


def a_conflict_twice(world: World) -> Any:
    world.post(act="finish")
    assert world.conflict().status_code == 302
    assert not Scorecard.objects.exists()
    answer = world.conflict()
    assert Conflict.objects.count() == 1
    Conflict.objects.all().delete()
    return answer


def by_a_scanner(world: World) -> Any:
    here, file = world.at(), world.at("files", world.file.pk)
    for address in (f"/judging/{world.token}/", here + "?act=finish", file):
        assert Client().head(address).status_code == 200
    assert Judge.objects.get(pk=world.judge.pk).first_seen_at is None
    assert not PageLogEntry.objects.exclude(action__startswith="wagtail.").exists()
    asked = "&".join(f"{name}={value}" for name, value in world.given(5, 5, act="finish").items())
    return Client().get(f"{here}?{asked}", headers={"sec-purpose": "prefetch"})


def by_other_methods(world: World) -> Any:
    answers = [Client().generic(verb, world.at()) for verb in ("PUT", "PATCH", "DELETE")]
    assert {answer.status_code for answer in answers} == {405}
    return answers[0]


def ten_megabytes(world: World) -> Any:
    return world.post(comment=SimpleUploadedFile("comment", bytes(10_000_000)))


def as_json(world: World) -> Any:
    sent = world.given(5, 5, act="finish")
    return Client().post(world.at(), sent, content_type="application/json")


def a_script(world: World) -> Any:
    answer = world.post(comment=SCRIPT, act="finish")
    own = Client().get(world.at()).text
    close(world.year)
    case = f"/admin/award-decisions/{world.year.pk}/{world.entry.reference}/"
    for shown in (own, Client().get(world.at()).text, browser(world.coordinator).get(case).text):
        assert "&lt;script&gt;alert(1)" in shown
        assert SCRIPT not in shown
    return answer


def a_mail_header(world: World) -> Any:
    """In the judge's name and in the title of the year."""
    AwardYearPage.objects.filter(pk=world.year.pk).update(title="The award\r\nBcc: a@example.org")
    year = AwardYearPage.objects.get(pk=world.year.pk)
    name = "A\r\nBcc: b@example.org"
    ends = timezone.now() + timedelta(days=1)
    invite(year, world.coordinator, Invitation(name, "new@example.org", expires_at=ends))
    [sent] = mail.outbox
    assert sent.recipients() == ["new@example.org"]
    assert not re.search(r"^Bcc", str(sent.message()).split("\n\n")[0], re.M)
    return world.post(comment="Yes\r\nBcc: c@example.org")


Row = tuple[Callable[[World], Any], str, int]
