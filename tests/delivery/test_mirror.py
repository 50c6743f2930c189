"""A mirror that follows the feed is equal to the API, wherever it was killed on the way."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from cms.delivery.mirror import Mirror, over_http
from plan.models import PlanPage
from tests.delivery.conftest import Api
from tests.factories import StrategyPageFactory
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger

API = "http://testserver/api/v1/"


class Killed(Exception):
    """The mirror's process has ended."""


def fetching(api: Api, requests: int = 1_000) -> Callable[[str], tuple[int, bytes]]:
    """The network; after so many requests the process dies."""
    left = iter(range(requests))

    def fetch(url: str) -> tuple[int, bytes]:
        if next(left, None) is None:
            raise Killed
        response = api.get(url)
        return response.status_code, response.content

    return fetch


@pytest.fixture
def mirror(api: Api, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mirror:
    monkeypatch.setattr(Mirror, "start", lambda self: f"{API}changes?after=0&limit=2")
    return Mirror(API, tmp_path, fetching(api))


@layer
def strategies(plan: PlanPage, ledger: Ledger) -> None:
    for number in range(1, 8):
        StrategyPageFactory(parent=plan, number=str(number), slug=f"s{number}")
    ledger.record()


def test_a_new_mirror_is_equal_to_the_api(api: Api, mirror: Mirror, strategies: None) -> None:
    assert mirror.follow() == api.read("/")["seq"]
    assert len(list(mirror.documents.iterdir())) >= 9
    assert mirror.differences() == []


def test_it_follows_edits_moves_and_endings(
    api: Api, mirror: Mirror, strategies: None, plan: PlanPage, ledger: Ledger
) -> None:
    mirror.follow()
    plan.refresh_from_db()
    plan.slug = "moved"
    plan.save()
    last = plan.get_children().last()
    last.live = False
    last.save()
    ledger.record()
    assert mirror.differences()
    mirror.follow()
    assert mirror.differences() == []


@pytest.mark.parametrize("requests", [1, 2, 3, 4])
def test_killed_anywhere_it_goes_on(
    api: Api, mirror: Mirror, strategies: None, plan: PlanPage, ledger: Ledger, requests: int
) -> None:
    mirror.fetch = fetching(api, requests)
    with pytest.raises(Killed):
        mirror.follow()
    plan.refresh_from_db()
    plan.get_children().first().delete()
    ledger.record()
    again = Mirror(API, mirror.documents.parent, fetching(api))
    again.follow()
    assert again.differences() == []


def test_after_a_restore_of_the_other_side_it_starts_again_and_drops_what_is_not_there(
    api: Api, mirror: Mirror, strategies: None
) -> None:
    mirror.follow()
    (mirror.documents / "of-another-time.json").write_text("{}")
    mirror.keep_place(f"{API}changes?after=999999", None)
    mirror.follow()
    assert mirror.differences() == []


def test_a_document_that_was_changed_by_hand_is_found(
    api: Api, mirror: Mirror, strategies: None
) -> None:
    mirror.follow()
    changed = next(iter(mirror.documents.iterdir()))
    changed.write_text("{}")
    assert mirror.differences() == [changed.stem]


def test_a_refusal_is_told_with_its_reason(api: Api, tmp_path: Path) -> None:
    mirror = Mirror(API, tmp_path, lambda url: (503, b"Back soon"))
    with pytest.raises(RuntimeError, match="503: Back soon"):
        mirror.follow()


def test_it_waits_as_long_as_it_is_told_to(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [(429, {"Retry-After": "7"}), (200, {})]
    waited: list[float] = []
    monkeypatch.setattr("cms.delivery.mirror.time.sleep", waited.append)

    class Limited(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers = answers.pop(0)
            self.send_response(status)
            for name, value in {**headers, "Content-Length": "2"}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, *args: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Limited) as server, ThreadPoolExecutor() as pool:
        asked = pool.submit(over_http, f"http://127.0.0.1:{server.server_port}/")
        for _ in range(2):
            server.handle_request()
        assert asked.result() == (200, b"{}")
    assert waited == [7]
