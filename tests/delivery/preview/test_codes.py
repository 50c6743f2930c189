"""A code stands for a token, for a minute, once."""

import threading
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from cms.delivery.models import PreviewToken, SpentCode
from cms.delivery.preview.codes import new_code
from cms.delivery.preview.issuing import issue, spelled
from cms.delivery.preview.pruning import prune_previews
from tests.delivery.conftest import Api
from tests.delivery.preview.conftest import SECRET, Viewer
from tests.factories import UserFactory

URL = "/api/v1/preview/exchange"


def exchanged(client: Client, code: Any) -> Any:
    return client.post(URL, {"code": code}, content_type="application/json")


def test_it_buys_the_token_once(viewer: Viewer, token: PreviewToken) -> None:
    code = new_code(token)
    first, second = (exchanged(viewer.api.client, code) for _ in range(2))
    assert first.status_code == 200
    assert first.json()["token"] == spelled(token)
    assert first["Cache-Control"] == "no-store"
    assert viewer.read(first.json()["token"])["statement"] == SECRET
    assert second.status_code == 401
    assert "once" in second.json()["detail"]
    assert exchanged(viewer.api.client, new_code(token)).status_code == 200, "another code works"


def test_it_lives_for_a_minute(api: Api, token: PreviewToken) -> None:
    code = new_code(token)
    with time_machine.travel(timezone.now() + timedelta(seconds=61)):
        response = exchanged(api.client, code)
    assert response.status_code == 401
    assert "expired" in response.json()["detail"]


def test_it_is_worth_no_more_than_its_token(api: Api, token: PreviewToken) -> None:
    code = new_code(token)
    PreviewToken.objects.revoke()
    assert exchanged(api.client, code).status_code == 401
    assert not SpentCode.objects.exists()


@pytest.mark.parametrize("code", ["", "x", "previewcode_", "previewcode_a.b", "\x00", "é" * 40])
def test_what_is_no_code_is_refused(api: Api, token: PreviewToken, code: str) -> None:
    assert exchanged(api.client, code).status_code == 401
    assert exchanged(api.client, spelled(token)).status_code == 401


@pytest.mark.parametrize("body", ["", "[]", "{", "{}", '{"code": 1}', '{"code": "x", "more": 1}'])
def test_a_body_that_is_not_ours_is_a_bad_request(api: Api, token: PreviewToken, body: str) -> None:
    response = api.client.post(URL, body, content_type="application/json")
    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"


def test_it_is_not_taken_from_the_query(api: Api, token: PreviewToken) -> None:
    assert api.get(f"/preview/exchange?code={new_code(token)}").status_code == 405
    assert not SpentCode.objects.exists()


def test_spent_codes_are_forgotten_when_they_have_expired(api: Api, token: PreviewToken) -> None:
    exchanged(api.client, new_code(token))
    assert prune_previews() == 0
    with time_machine.travel(timezone.now() + timedelta(seconds=90)):
        assert prune_previews() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_at_once_one_wins() -> None:
    token = issue(UserFactory(), Page.objects.get(depth=1))
    code, together, statuses = new_code(token), threading.Barrier(4), []

    def buy() -> None:
        together.wait(timeout=20)
        statuses.append(exchanged(Client(), code).status_code)
        connection.close()

    buyers = [threading.Thread(target=buy) for _ in range(4)]
    for buyer in buyers:
        buyer.start()
    for buyer in buyers:
        buyer.join()
    assert sorted(statuses) == [200, 401, 401, 401]
