"""Every recipe in docs/recipes.md does what it says."""

import json
import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from http.client import HTTPConnection
from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import Client
from playwright.sync_api import Route
from standardwebhooks import Webhook

from cms.webhooks.secrets import new_secret
from plan.choices import Role
from plan.models import PlanPage, StrategyPage, StrategyWorkgroup
from tests.delivery.conftest import Api
from tests.delivery.gateway import Gateway
from tests.delivery.recipes import EXAMPLES, Stranger
from tests.factories import AwardProfilePageFactory, StrategyPageFactory, WorkgroupFactory
from tests.fixtures.browser import chromium
from tests.ledger.fixtures import Ledger

DANGEROUS = "Tell <script>alert(1)</script> & others."


@pytest.fixture
def strategy(plan: PlanPage, ledger: Ledger) -> StrategyPage:
    page = StrategyPageFactory(parent=plan, number="4.1", slug="4-1", statement=DANGEROUS)
    lead = WorkgroupFactory(name="Education & Training", slug="education")
    StrategyWorkgroup.objects.create(strategy=page, workgroup=lead, role=Role.LEAD)
    ledger.record()
    return page


@pytest.fixture
def gateway(client: Client) -> Iterator[Gateway]:
    gateway = Gateway(client)
    yield gateway
    gateway.close()


@pytest.fixture
def stranger(gateway: Gateway, strategy: StrategyPage, tmp_path: Path) -> Stranger:
    return Stranger(gateway, tmp_path)


@pytest.fixture
def id(api: Api, strategy: StrategyPage) -> str:
    return api.read("/strategies?number=4.1")["items"][0]["id"]


def end(page: StrategyPage, ledger: Ledger) -> None:
    StrategyPage.objects.filter(pk=page.pk).update(live=False)
    ledger.record()


def test_the_recipes_are_those_that_are_tested_here() -> None:
    assert set(EXAMPLES) == {"mirror", "pull", "revalidate", "embed", "fragment"}


def test_mirror(
    stranger: Stranger, api: Api, strategy: StrategyPage, ledger: Ledger, id: str
) -> None:
    copy = stranger.directory / "copy"
    assert stranger.run("mirror") == f"as of {api.read('/')['seq']}"
    assert json.loads((copy / f"{id}.json").read_text()) == api.read(f"/documents/{id}")
    end(strategy, ledger)
    stranger.run("mirror")
    assert not (copy / f"{id}.json").exists()
    assert list(copy.glob("*.json")), "what has not ended is still there"
    (copy / "next.url").write_text(f"{stranger.gateway.api}/changes?after=99999")
    (copy / "of-another-ledger.json").write_text("{}")
    stranger.run("mirror")
    assert not (copy / "of-another-ledger.json").exists()
    assert list(copy.glob("*.json"))


def test_pull(stranger: Stranger, plan: PlanPage, ledger: Ledger) -> None:
    AwardProfilePageFactory(parent=plan, title="One")
    ledger.record()
    assert stranger.run("pull") == "1 documents"
    assert stranger.run("pull") == "unchanged"
    kept = (stranger.directory / "awards.ndjson").read_text()
    assert json.loads(kept)["title"] == "One"
    AwardProfilePageFactory(parent=plan, title="Two")
    ledger.record()
    assert stranger.run("pull") == "2 documents"


def test_revalidate(stranger: Stranger, strategy: StrategyPage, ledger: Ledger, id: str) -> None:
    secret, port = new_secret(), free_port()
    page = stranger.directory / "pages" / f"{id}.json"
    receiver = stranger.start("revalidate", SECRET=secret, PORT=str(port))
    try:
        stranger.gateway.serve_until(lambda: listens(port))
        assert delivered(stranger.gateway, port, new_secret(), id) == 401
        assert not page.exists()
        assert delivered(stranger.gateway, port, secret, id) == 204
        assert json.loads(page.read_bytes())["statement"] == DANGEROUS
        end(strategy, ledger)
        assert delivered(stranger.gateway, port, secret, id) == 204
        assert not page.exists()
    finally:
        receiver.terminate()
        receiver.communicate()


def test_fragment(stranger: Stranger, strategy: StrategyPage, ledger: Ledger, id: str) -> None:
    shown = stranger.run("fragment", id)
    assert "Tell &lt;script&gt;alert(1)&lt;/script&gt; &amp; others." in shown
    assert "<footer>Education &amp; Training</footer>" in shown
    assert stranger.run("fragment", id) == shown
    assert stranger.run("fragment", id, API="http://127.0.0.1:1/api/v1") == shown, "we are away"
    end(strategy, ledger)
    assert stranger.run("fragment", id) == "", "what was withdrawn is not shown from memory"


@pytest.mark.browser
def test_embed(client: Client, strategy: StrategyPage) -> None:
    """In a page of another origin, which the browser holds to the rules for that."""
    path = "/api/v1/strategies?number=4.1&fields=title%2Curl%2Cstatement"
    read = client.get(path)
    with chromium() as browser:
        page = browser.new_page()
        page.route(f"https://plan.example.org{path}", lambda route: fulfil(route, read))
        page.route(
            "https://partner.example.org/",
            lambda route: route.fulfill(content_type="text/html", body=EXAMPLES["embed"]),
        )
        page.goto("https://partner.example.org/")
        statement = page.locator("blockquote p")
        statement.wait_for(timeout=10_000)
        assert statement.text_content() == DANGEROUS
        assert page.locator("blockquote a").text_content() == "4.1 Awareness"
        assert page.locator("blockquote script").count() == 0


def fulfil(route: Route, response: HttpResponse) -> None:
    headers = {name: value for name, value in response.items() if name != "Content-Length"}
    route.fulfill(status=response.status_code, headers=headers, body=response.content)


def delivered(gateway: Gateway, port: int, secret: str, id: str) -> int:
    """The status with which the receiver answers a change that is signed with `secret`."""
    statuses: list[int] = []
    poster = threading.Thread(target=lambda: statuses.append(post(port, secret, id)))
    poster.start()
    gateway.serve_until(lambda: not poster.is_alive())
    return statuses[0]


def post(port: int, secret: str, id: str) -> int:
    body = json.dumps({"type": "document.updated", "data": {"id": id}})
    now = datetime.now(UTC)
    headers = {
        "webhook-id": "msg_1",
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": Webhook(secret).sign("msg_1", now, body),
    }
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("POST", "/", body, headers)
    status = connection.getresponse().status
    connection.close()
    return status


def free_port() -> int:
    with socket.socket() as candidate:
        candidate.bind(("127.0.0.1", 0))
        return int(candidate.getsockname()[1])


def listens(port: int) -> bool:
    with socket.socket() as attempt:
        return attempt.connect_ex(("127.0.0.1", port)) == 0
