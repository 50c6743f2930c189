"""A link to a draft on the built-in site: a token once in the address, then a cookie."""

from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

import pytest
import time_machine
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from pytest_django import Settings
from wagtail.models import PageViewRestriction

from cms.delivery.models import PreviewToken
from cms.delivery.preview.issuing import issue, spelled
from plan.models import StrategyPage
from tests.delivery.preview.conftest import SECRET, with_draft
from tests.factories import AwardsIndexPageFactory
from tests.ledger.fixtures import Ledger


def link(token: PreviewToken) -> str:
    return f"/-/preview/?{urlencode({'token': spelled(token)})}"


def test_the_token_becomes_a_cookie_for_one_clean_address(
    client: Client, token: PreviewToken
) -> None:
    entered = client.get(link(token))
    assert (entered.status_code, entered["Location"]) == (302, f"/-/preview/{token.pk}/")
    cookie = entered.cookies["preview"]
    assert (cookie["path"], cookie["httponly"]) == (f"/-/preview/{token.pk}/", True)
    assert cookie["samesite"] == "Lax"
    assert 0 < cookie["max-age"] <= 1800
    seen = client.get(entered["Location"])
    html = seen.content.decode()
    assert (seen.status_code, SECRET in html) == (200, True)
    assert "A draft, not published" in html
    assert spelled(token) not in html
    for response in (entered, seen):
        assert response["Cache-Control"] == "no-store"
        assert response["X-Robots-Tag"] == "noindex"
        assert response["Referrer-Policy"] == "no-referrer"


def test_the_cookie_is_secure_where_the_site_is(client: Client, token: PreviewToken) -> None:
    assert client.get(link(token), secure=True).cookies["preview"]["secure"]


def test_it_shows_nothing_of_it_at_the_public_address(
    client: Client, token: PreviewToken, strategy: StrategyPage
) -> None:
    client.get(link(token))
    client.cookies["preview"]["path"] = "/"
    assert SECRET not in client.get(strategy.url).content.decode()


def test_a_reader_who_is_signed_in_sees_what_everybody_sees(
    client: Client, token: PreviewToken, editor: User
) -> None:
    client.force_login(editor)
    seen = client.get(client.get(link(token))["Location"]).content.decode()
    assert "wagtail-userbar" not in seen
    assert SECRET in seen


def test_one_cookie_opens_one_preview(
    client: Client, token: PreviewToken, strategy: StrategyPage, editor: User
) -> None:
    other = issue(editor, strategy.get_parent())
    client.get(link(token))
    assert client.get(f"/-/preview/{other.pk}/").status_code == 401
    assert Client().get(f"/-/preview/{token.pk}/").status_code == 401


@pytest.mark.parametrize("query", ["", "token=", "token=x", "token=preview_a.b", "code=x"])
def test_what_is_no_token_gets_an_apology(client: Client, token: PreviewToken, query: str) -> None:
    response = client.get(f"/-/preview/?{query}")
    assert response.status_code == 401
    assert "This preview cannot be shown" in response.content.decode()
    assert response["Cache-Control"] == "no-store"


def test_it_ends_with_the_token(client: Client, token: PreviewToken) -> None:
    address = client.get(link(token))["Location"]
    with time_machine.travel(timezone.now() + timedelta(minutes=31)):
        client.cookies["preview"] = spelled(token)
        assert client.get(address).status_code == 401
    client.cookies["preview"] = spelled(token)
    assert client.get(address).status_code == 200
    PreviewToken.objects.revoke()
    assert client.get(address).status_code == 401
    assert client.get(link(token)).status_code == 401


def test_a_private_page_is_not_shown(
    client: Client, token: PreviewToken, strategy: StrategyPage, ledger: Ledger
) -> None:
    PageViewRestriction.objects.create(page=strategy, restriction_type="login")
    assert client.get(link(token)).status_code == 404, "before that is recorded"
    ledger.record()
    response = client.get(link(token))
    assert response.status_code == 410
    assert SECRET not in response.content.decode()


def test_only_reading(client: Client, token: PreviewToken) -> None:
    assert client.post(link(token)).status_code == 405


NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(("month", "open_then"), [(None, False), (4, True), (6, False)])
def test_what_depends_on_dates_is_shown_as_it_will_be(
    client: Client, strategy: StrategyPage, editor: User, month: int | None, open_then: bool
) -> None:
    index = AwardsIndexPageFactory(parent=strategy.get_parent().get_parent())
    index = with_draft(
        index,
        nominations_open_on=NOON.replace(month=4).date(),
        nominations_close_on=NOON.replace(month=5).date(),
    )
    with time_machine.travel(NOON):
        token = issue(editor, index, at=NOON.replace(month=month) if month else None)
        html = client.get(client.get(link(token))["Location"]).content.decode()
    assert ("Nominations are open" in html) == open_then
    assert ("as it will be on" in html) == bool(month)


def test_where_a_front_end_shows_drafts_the_link_leads_there(
    client: Client, token: PreviewToken, settings: Settings
) -> None:
    settings.PREVIEW_FRONT_ENDS = {"": "https://www.example.org/look?lang=en"}
    entered = client.get(link(token))
    address, _, code = entered["Location"].partition("&code=")
    assert address == "https://www.example.org/look?lang=en"
    assert spelled(token) not in entered["Location"]
    bought = client.post(
        "/api/v1/preview/exchange", {"code": code}, content_type="application/json"
    )
    assert bought.json()["token"] == spelled(token)
