"""What opens what. A token opens its one thing on its one route; nothing else opens a draft."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import Group, User
from django.core.signing import Signer
from django.utils import timezone

from cms.delivery.models import PreviewToken
from cms.delivery.preview.codes import new_code
from cms.delivery.preview.issuing import issue, spelled
from cms.delivery.preview.pruning import prune_previews
from cms.delivery.preview.signing import TOKEN, sealed
from cms.editorial.roles.names import Role
from plan.models import StrategyPage
from tests.delivery.conftest import Api, but_for_the_count
from tests.delivery.preview.conftest import SECRET, Viewer, with_draft
from tests.editorial.people import person
from tests.factories import StrategyPageFactory

CREDENTIALS = {
    "none": lambda token: None,
    "a page's token": lambda token: f"Bearer {spelled(token)}",
    "a revision's token": lambda token: f"bearer {spelled(pinned(token))}",
    "a code": lambda token: f"Bearer {new_code(token)}",
    "a delivery key": lambda token: "Bearer key_0123456789abcdef",
    "a changed token": lambda token: f"Bearer {spelled(token)[:-1]}x",
    "another scheme": lambda token: f"Basic {spelled(token)}",
    "a token of another kind of thing": lambda token: f"Bearer {of_a_release(token)}",
    "a token under another key": lambda token: f"Bearer {forged(token)}",
    "a token that was never issued": lambda token: f"Bearer {unknown(token)}",
    "nonsense": lambda token: "Bearer preview_\xff.\xfe",
}
OPENS = {"a page's token", "a revision's token"}
IS_A_TOKEN = {name for name in CREDENTIALS if "token" in name} | {"nonsense"}
ROUTES = ["/", "/strategies", "/documents?path=/", "/changes", "/openapi.json", "/nowhere"]


def pinned(token: PreviewToken) -> PreviewToken:
    page = StrategyPage.objects.get(pk=token.page_id)
    return issue(token.issued_by, page, revision_id=page.latest_revision_id)


def of_a_release(token: PreviewToken) -> str:
    return sealed(TOKEN, token.claims() | {"sub": "release:1"})


def unknown(token: PreviewToken) -> str:
    return sealed(TOKEN, token.claims() | {"jti": "0" * 32})


def forged(token: PreviewToken) -> str:
    signer = Signer(key="another", sep=".", salt=f"cms.delivery.preview.{TOKEN}")
    return TOKEN + signer.sign_object(token.claims())


@pytest.mark.parametrize("name", CREDENTIALS)
def test_who_gets_in(api: Api, token: PreviewToken, name: str) -> None:
    sent = CREDENTIALS[name](token)
    response = api.get("/preview", **({"authorization": sent} if sent else {}))
    assert response.status_code == (200 if name in OPENS else 401)
    assert (SECRET.encode() in response.content) == (name in OPENS)
    assert response["Cache-Control"] == "no-store"
    assert "Authorization" in response["Vary"]
    if name not in OPENS:
        assert response.json()["type"].endswith("#problem-unauthorized")
        assert response["WWW-Authenticate"].startswith("Bearer")


@pytest.mark.parametrize("name", sorted(IS_A_TOKEN - {"another scheme"}))
def test_no_other_route_takes_it(api: Api, token: PreviewToken, name: str) -> None:
    sent = CREDENTIALS[name](token)
    for route in ROUTES:
        response = api.get(route, authorization=sent)
        assert response.status_code == 401, route
        assert SECRET.encode() not in response.content
    assert api.client.post("/api/v1/strategies", headers={"authorization": sent}).status_code == 401


def test_it_is_not_taken_from_the_query_or_a_cookie(api: Api, token: PreviewToken) -> None:
    response = api.get(f"/preview?token={spelled(token)}")
    assert response.status_code == 401
    api.client.cookies["preview"] = spelled(token)
    assert api.get("/preview").status_code == 401
    response = api.get("/preview?token=x", authorization=f"Bearer {spelled(token)}")
    assert response.status_code == 400


def test_a_token_opens_no_other_page(
    viewer: Viewer, strategy: StrategyPage, token: PreviewToken
) -> None:
    other = StrategyPageFactory(parent=strategy.get_parent(), number="5", draft=True)
    with_draft(other, statement="Another secret")
    assert viewer.read(token)["number"] == "4"
    assert viewer.get(token, f"/preview?page={other.pk}").status_code == 400
    swapped = sealed(TOKEN, token.claims() | {"sub": f"page:{other.pk}"})
    assert viewer.get(swapped).status_code == 401


def test_browsers_may_ask_from_anywhere(api: Api, token: PreviewToken) -> None:
    asked = {"origin": "https://example.org", "access-control-request-method": "GET"}
    response = api.client.options("/api/v1/preview", headers=asked)
    assert (response.status_code, response["Allow"]) == (204, "GET, HEAD, OPTIONS")
    assert "Authorization" in response["Access-Control-Allow-Headers"]
    exchange = api.client.options("/api/v1/preview/exchange", headers=asked)
    assert (exchange.status_code, exchange["Allow"]) == (204, "OPTIONS, POST")
    assert "Content-Type" in exchange["Access-Control-Allow-Headers"]
    headers = {"authorization": f"Bearer {spelled(token)}"}
    with time_machine.travel(timezone.now(), tick=False):
        got = api.client.get("/api/v1/preview", headers=headers)
        head = api.client.head("/api/v1/preview", headers=headers)
    assert (head.status_code, head.content) == (200, b"")
    assert but_for_the_count(head) == but_for_the_count(got)
    assert got["Access-Control-Allow-Origin"] == "*"


def test_it_is_only_for_reading(api: Api, token: PreviewToken) -> None:
    headers = {"authorization": f"Bearer {spelled(token)}"}
    for method in ("post", "put", "patch", "delete"):
        assert getattr(api.client, method)("/api/v1/preview", headers=headers).status_code == 405


def test_it_expires_and_says_so(viewer: Viewer, token: PreviewToken) -> None:
    with time_machine.travel(token.expires_at - timedelta(seconds=2), tick=False):
        assert viewer.get(token).status_code == 200
    with time_machine.travel(token.expires_at, tick=False):
        response = viewer.get(token)
    assert response.status_code == 401
    assert "expired" in response.json()["detail"]


def test_it_cannot_be_made_to_last(viewer: Viewer, token: PreviewToken) -> None:
    later = token.claims() | {"exp": token.claims()["exp"] + 9999}
    assert viewer.get(sealed(TOKEN, later)).status_code == 401


def one(token: PreviewToken) -> Any:
    return PreviewToken.objects.filter(pk=token.pk).revoke()


def of_its_page(token: PreviewToken) -> Any:
    return PreviewToken.objects.filter(page=token.page_id).revoke()


def of_its_person(token: PreviewToken) -> Any:
    return token.issued_by.preview_tokens.all().revoke()


def deactivated(token: PreviewToken) -> Any:
    return User.objects.filter(pk=token.issued_by_id).update(is_active=False)


def without_role(token: PreviewToken) -> Any:
    return token.issued_by.groups.clear()


def removed(token: PreviewToken) -> Any:
    return token.issued_by.delete()


@pytest.mark.parametrize(
    ("end", "why"),
    [
        (one, "revoked"),
        (of_its_page, "revoked"),
        (of_its_person, "revoked"),
        (deactivated, "may not see"),
        (without_role, "may not see"),
        (removed, "not known"),
    ],
)
def test_it_dies_at_once(
    viewer: Viewer, token: PreviewToken, strategy: StrategyPage, end: Any, why: str
) -> None:
    other = issue(person("another-editor", Role.EDITOR), StrategyPage.objects.get().get_parent())
    assert end(token) is not False
    response = viewer.get(token)
    assert response.status_code == 401
    assert why in response.json()["detail"]
    assert viewer.get(other).status_code == 200, "nobody else's on another page"


def test_a_reviewers_token_lives_as_long_as_the_review_is_with_them(
    viewer: Viewer, strategy: StrategyPage
) -> None:
    reviewer = person("reviewer", Group.objects.create(name="Some reviewers"))
    assert viewer.get(issue(reviewer, strategy)).status_code == 401


def test_what_can_open_nothing_any_more_is_deleted(token: PreviewToken) -> None:
    with time_machine.travel(token.expires_at + timedelta(days=6)):
        assert prune_previews() == 0
    with time_machine.travel(token.expires_at + timedelta(days=8)):
        assert prune_previews() == 1
    assert not PreviewToken.objects.exists()
