"""Who nominates in Spanish is answered in Spanish, by one list of nominations."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.utils import timezone

from awards.deciding.mails import mail_decline
from awards.deciding.models import Selection
from awards.judging.mails import mail_invitation
from awards.judging.models import Judge
from awards.models import AwardYearPage, County, Nomination
from awards.nominating.sending.mails import mail_nominator
from cms.ledger.recorder import record
from tests.awards.nominating.sent import WHOLE, address, send
from tests.awards.nominating.test_page import filled
from tests.factories import AwardsIndexPageFactory, AwardYearPageFactory
from tests.ledger.fixtures import Ledger
from tests.site.languages import spanish_home, translated


@pytest.fixture(autouse=True)
def while_open() -> Iterator[None]:
    with time_machine.travel("2026-03-10T12:00Z", tick=False):
        yield


@pytest.fixture
def spanish(year: AwardYearPage, ledger: Ledger) -> AwardYearPage:
    """The year in Spanish; what is nominated there is nominated for `year`."""
    County.objects.create(name="North", slug="north")
    home = spanish_home(year.get_parent().get_parent().specific)
    index = translated(year.get_parent(), AwardsIndexPageFactory, home, slug="premios")
    page: AwardYearPage = translated(year, AwardYearPageFactory, index, year=2026, title="El año")
    return page


def told() -> Any:
    nomination = Nomination.objects.get()
    mail_nominator.call(nomination.pk, nomination.state)
    return mail.outbox[-1]


def test_the_form_its_errors_and_the_mail_are_in_the_language_of_the_address(
    spanish: AwardYearPage, year: AwardYearPage, client: Client
) -> None:
    place = f"/es/nominate/year/{spanish.pk}/"
    refused = client.post(place, filled(year, email="nadie", name="x" * 201))
    assert "Escriba una dirección como nombre@example.org" in refused.text
    assert "Escriba 200 caracteres como máximo" in refused.text
    link = client.post(place, filled(year))["Location"]
    assert link.startswith("/es/nominate/")
    assert "Su candidatura está enviada" in client.get(link).text
    nomination = Nomination.objects.get()
    assert (nomination.year_id, nomination.language) == (year.pk, "es")
    sent = told()
    assert sent.subject == f"Su candidatura para {year}: {nomination.reference}"
    assert "Hola:" in sent.body
    assert link in sent.body
    assert "El enlace es solo para usted" in sent.alternatives[0].content


def test_what_comes_by_the_api_is_answered_in_the_language_of_its_page(
    spanish: AwardYearPage, year: AwardYearPage, client: Client
) -> None:
    record()
    refused = send(client, address(spanish), WHOLE | {"email": "nobody"})
    assert "write an address like" in refused.text
    assert send(client, address(spanish), WHOLE).status_code == 201
    assert Nomination.objects.get().year_id == year.pk
    assert "Gracias por su candidatura" in told().body


def test_a_decline_is_told_in_the_language_of_the_nomination(nomination: Nomination) -> None:
    Nomination.objects.update(language="es")
    selection = Selection.objects.create(nomination=nomination, state="declined")
    mail_decline.call(selection.pk)
    assert "gracias por proponer a Harbor Clinic" in mail.outbox[0].body


def test_judges_are_invited_in_their_language(spanish: AwardYearPage, year: AwardYearPage) -> None:
    soon = timezone.now() + timedelta(days=9)
    known = {"name": "La jueza", "email": "judge@example.org", "language": "es"}
    judge = Judge.objects.create(year=year, expires_at=soon, **known)
    mail_invitation.call(judge.pk)
    sent = mail.outbox[0]
    assert sent.subject == "Evalúe las candidaturas: El año"
    link = next(line for line in sent.body.splitlines() if "/es/judging/" in line)
    page = Client().get("/" + link.partition("//")[2].partition("/")[2])
    assert "Sus candidaturas" in page.text
