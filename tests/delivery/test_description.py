"""The API describes itself, and the description is true."""

from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from cms.delivery.collection import collections
from cms.delivery.problems.catalogue import CATALOGUE
from cms.ledger import registry
from home.models import HomePage
from tests.delivery.conftest import Api


def test_the_contract_is_the_one_that_was_reviewed() -> None:
    """Changes of docs/openapi.json are changes of the contract: `manage.py openapi` writes it."""
    call_command("openapi", "--check")


def test_a_changed_contract_fails_the_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "BASE_DIR", tmp_path)
    (tmp_path / "docs").mkdir()
    with pytest.raises(CommandError, match="review the difference"):
        call_command("openapi", "--check")
    call_command("openapi", stdout=StringIO())
    call_command("openapi", "--check")


def test_every_registered_type_has_a_route_and_a_schema(api: Api) -> None:
    described = api.read("/openapi.json")
    assert described["openapi"].startswith("3.1")
    for collection in collections():
        assert f"/api/v1/{collection.name}" in described["paths"]
    for document in registry.documents():
        assert document.__name__ in described["components"]["schemas"]


def test_errors_are_described_as_problem_documents(api: Api) -> None:
    for methods in api.read("/openapi.json")["paths"].values():
        for operation in methods.values():
            for status, response in operation["responses"].items():
                if int(status) >= 400:
                    assert list(response["content"]) == ["application/problem+json"]


def test_the_description_is_cacheable(api: Api) -> None:
    etag = api.get("/openapi.json")["ETag"]
    assert api.get("/openapi.json", if_none_match=etag).status_code == 304


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.anchors: set[str] = set()
        self.fetched: list[str] = []
        self.inline: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            assert given["id"] not in self.ids
            self.ids.add(given["id"])
        if tag == "a" and given["href"].startswith("#"):
            self.anchors.add(given["href"][1:])
        if tag in ("link", "script", "img", "iframe"):
            self.fetched.append(given.get("href") or given.get("src", ""))
        if tag in ("style", "script") or "style" in given:
            self.inline.append(tag)


def test_the_docs_explain_every_problem_and_fetch_nothing_from_elsewhere(api: Api) -> None:
    response = api.get("/docs")
    page = Links()
    page.feed(response.content.decode())
    assert {f"problem-{problem.slug}" for problem in CATALOGUE} <= page.ids
    assert page.anchors <= page.ids
    assert page.fetched
    assert all(url.startswith(settings.STATIC_URL) for url in page.fetched)
    assert page.inline == []
    assert "unsafe" not in response["Content-Security-Policy"]


def test_the_written_guide_names_every_collection_and_every_problem(api: Api) -> None:
    guide = (settings.BASE_DIR / "docs" / "api.md").read_text()
    for collection in collections():
        assert f"/{collection.name}" in guide
    for problem in CATALOGUE:
        assert f"`{problem.slug}`" in guide


def test_problem_types_lead_to_their_explanation(api: Api, home: HomePage) -> None:
    address = api.get("/strategies?x=1").json()["type"]
    docs, _, anchor = address.partition("#")
    assert f'id="{anchor}"' in api.client.get(docs).content.decode()
