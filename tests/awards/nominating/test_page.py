"""The form on the site: without a script, with files, saved and gone on with by the link."""

from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from awards.models import AttachmentContent, AwardYearPage, County, Nomination
from awards.nominating.choices import NominationState
from awards.nominating.sending.mails import MOST_A_DAY, mail_nominator
from awards.nominating.sending.receipt import receipt_of
from tests.awards.nominating.files import HTML, PDF
from tests.awards.nominating.sent import PERSON
from tests.ledger.fixtures import Ledger

SEE_OTHER = 303


@pytest.fixture(autouse=True)
def while_open() -> Iterator[None]:
    with time_machine.travel("2026-03-10T12:00Z", tick=False):
        yield


@pytest.fixture
def place(year: AwardYearPage, ledger: Ledger) -> str:
    County.objects.create(name="North", slug="north")
    return f"/nominate/year/{year.pk}/"


def filled(year: AwardYearPage, **more: Any) -> dict[str, Any]:
    answers = {f"answer_{each.pk}": "Forty aides." for each in year.criteria.all()}
    rows = {
        f"figure_{row}_{name}": ""
        for row in range(3)
        for name in ("label", "value", "unit", "period")
    }
    figure = {"figure_1_label": "Promotions", "figure_1_value": "38"}
    said = {
        "employer": "Harbor Clinic",
        "category": "Small employers",
        "county": "north",
        "programme": "Aides become nurses.",
        "key": "a-key-of-our-own-1",
        "act": "send",
    }
    return said | PERSON | answers | rows | figure | more


def test_a_draft_is_saved_gone_on_with_and_sent(
    place: str, year: AwardYearPage, client: Client
) -> None:
    assert place in client.get(year.url).text
    assert "Forty" not in client.get(place).text
    draft = {**filled(year, act="save", programme=""), f"answer_{year.criteria.last().pk}": ""}
    twice = [client.post(place, draft) for _ in range(2)]
    assert [answer.status_code for answer in twice] == [SEE_OTHER, SEE_OTHER]
    assert twice[0]["Location"] == twice[1]["Location"]
    assert Nomination.objects.get().standing is NominationState.DRAFT
    shown = client.get(twice[0]["Location"])
    assert "Your draft is saved" in shown.text
    assert "Nothing is said about Result" in shown.text
    assert 'content="same-origin"' in shown.text
    file = SimpleUploadedFile("report.pdf", PDF)
    assert client.post(twice[0]["Location"], filled(year, files=file)).status_code == 302
    sent = client.get(twice[0]["Location"]).text
    assert "Your nomination is sent" in sent
    assert "report.pdf" in sent
    assert "no-store" in client.get(twice[0]["Location"])["Cache-Control"]
    nowhere = filled(year, away=["9" * 5000, "x", "9" * 18])
    assert client.post(twice[0]["Location"], nowhere).status_code == 302
    away = filled(year, away=[str(Nomination.objects.get().attachments.get().pk)])
    client.post(twice[0]["Location"], away)
    assert not AttachmentContent.objects.exists()
    client.post(twice[0]["Location"], {"act": "withdraw"})
    assert "Your nomination is withdrawn" in client.get(twice[0]["Location"]).text


def test_what_is_wrong_stands_beside_its_field_and_nothing_is_lost(
    place: str, year: AwardYearPage, client: Client
) -> None:
    first = year.criteria.first().pk
    wrong = {
        **filled(year, email="nobody", figure_1_value="", figure_1_unit="people"),
        f"answer_{first}": "<b>Forty</b>",
    }
    refused = client.post(place, wrong)
    assert refused.status_code == 422
    form = refused.context["form"]
    assert set(form.errors) == {"email", "figure_1_value", f"answer_{first}"}
    assert "Harbor Clinic" in refused.text
    assert "&lt;b&gt;Forty" in refused.text
    incomplete = client.post(place, filled(year, category="", name="", relation=""))
    assert set(incomplete.context["form"].errors) == {"category", "name", "relation"}
    page = SimpleUploadedFile("report.pdf", HTML)
    many = client.post(place, filled(year, files=[SimpleUploadedFile("a.pdf", PDF)] * 6))
    assert (many.status_code, Nomination.objects.count()) == (422, 0)
    named = client.post(place, filled(year, files=[page]))
    assert (named.status_code, Nomination.objects.count()) == (422, 0)
    assert "report.pdf: Send a PDF" in named.text


def test_the_form_is_protected_and_weighed(place: str, year: AwardYearPage) -> None:
    client = Client(enforce_csrf_checks=True)
    assert client.post(place, filled(year)).status_code == 403
    heavy = client.post(place, {}, headers={"content-length": "25000000"})
    assert heavy.status_code == 413
    assert "What you sent is too large together" in heavy.text
    client.get(place)
    token = client.cookies["csrftoken"].value
    assert client.post(place, filled(year, csrfmiddlewaretoken=token)).status_code == SEE_OTHER


def test_links_that_are_foreign_or_over_do_nothing(
    place: str, year: AwardYearPage, client: Client
) -> None:
    link = client.post(place, filled(year))["Location"]
    for foreign in (Nomination.objects.get().reference, "a" * 26):
        assert client.get(f"/nominate/{foreign}/").status_code == 404
        assert client.post(f"/nominate/{foreign}/", {"act": "withdraw"}).status_code == 404
    AwardYearPage.objects.update(nominations_close_on="2026-03-09")
    assert client.get(place).status_code == 409
    assert client.post(place, filled(year, key="another-key-of-ours")).status_code == 409
    late = client.post(link, filled(year, employer="Another"))
    assert (late.status_code, Nomination.objects.get().employer_name) == (409, "Harbor Clinic")
    assert "cannot be changed any more" in client.get(link).text


@pytest.mark.parametrize(
    ("act", "said"),
    [("save", "your draft of a nomination"), ("send", "Thank you for your nomination")],
)
def test_the_mail_brings_the_link_and_none_of_the_words(
    place: str, year: AwardYearPage, client: Client, act: str, said: str
) -> None:
    link = client.post(place, filled(year, act=act))["Location"]
    nomination = Nomination.objects.get()
    mail_nominator.call(nomination.pk, nomination.state)
    (sent,) = mail.outbox
    html = sent.alternatives[0].content
    assert sent.to == [PERSON["email"]]
    assert nomination.reference in sent.subject
    assert " ".join(said.split()) in " ".join(sent.body.split())
    for body in (sent.body, html):
        assert link in body
        assert "until" in body.lower()
        assert "Harbor Clinic" not in body
        assert "{{" not in body
        assert "None" not in body
    assert max(len(line) for line in sent.body.splitlines() if "http" not in line) <= 80
    assert link.strip("/").endswith(receipt_of(nomination.reference))


def test_nobodys_mailbox_is_filled_by_strangers(year: AwardYearPage, place: str) -> None:
    from tests.awards.nominating.conftest import nominated

    last = [nominated(year, "Harbor Clinic") for _ in range(MOST_A_DAY + 1)][-1]
    assert mail_nominator.call(last.pk, last.state) == 0
    assert mail.outbox == []
