"""What an awarded employer shows on its own site, and what becomes of it."""

import re
from html import unescape
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
from django.test import Client

from awards.models import AwardProfilePage
from cms.ledger import reading
from cms.ledger.keys import key
from home.models import HomePage
from tests.factories import (
    AwardProfilePageFactory,
    AwardsIndexPageFactory,
    AwardYearPageFactory,
    EmployerFactory,
)
from tests.ledger.fixtures import Ledger

NAME = "Harbor <script> & Sons, Makers of Very Long Names"


@pytest.fixture
def profile(home: HomePage, ledger: Ledger) -> AwardProfilePage:
    year = AwardYearPageFactory(parent=AwardsIndexPageFactory(parent=home), year=2025)
    made: AwardProfilePage = AwardProfilePageFactory(
        parent=year, employer=EmployerFactory(name=NAME), category="Health"
    )
    ledger.record()
    return made


def address(profile: AwardProfilePage, ending: str = ".svg") -> str:
    return f"/badge/{reading.document_of(key(profile))}{ending}"


def test_the_picture_says_who_won_what_and_when(profile: AwardProfilePage, client: Client) -> None:
    answer = client.get(address(profile))
    picture = ET.fromstring(answer.content)
    said = " ".join("".join(picture.itertext()).split())
    assert answer.headers["Content-Type"] == "image/svg+xml"
    assert NAME in said
    assert "2025" in said
    assert "Health" in said
    assert {answer.headers["Access-Control-Allow-Origin"]} == {"*"}
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_the_profile_offers_code_that_shows_it_and_leads_back(
    profile: AwardProfilePage, client: Client
) -> None:
    page = client.get(profile.get_url()).content.decode()
    [code] = re.findall(r'<textarea id="badge-code"[^>]*>(.*?)</textarea>', page, re.DOTALL)
    link, picture = re.findall(r'(?:href|src)="([^"]+)"', unescape(code))
    assert client.get(urlsplit(picture).path).status_code == 200
    led = client.get(urlsplit(link).path)
    assert urlsplit(led.headers["Location"]).path == profile.get_url()


def test_it_ends_with_the_profile(
    profile: AwardProfilePage, ledger: Ledger, client: Client
) -> None:
    picture, proof = address(profile), address(profile, "/")
    profile.unpublish()
    ledger.record()
    assert client.get(picture).status_code == client.get(proof).status_code == 410


def test_other_documents_and_no_documents_have_none(
    profile: AwardProfilePage, client: Client
) -> None:
    year = profile.get_parent()
    assert client.get(address(year)).status_code == 410
    assert client.get("/badge/00000000-0000-0000-0000-000000000001.svg").status_code == 410
