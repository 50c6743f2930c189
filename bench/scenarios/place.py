"""What a reader must know to ask: ids, cursors, words; learnt from the APIs themselves."""

from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import urlsplit

from bench.client.answer import Answer
from bench.client.request import Request

API = "/api/v1"
PAGE = 20
FAR = 500
STRIDE = 200
STOCK_STRATEGIES = "/api/v2/pages/?type=plan.StrategyPage&limit=1"


class Server(Protocol):
    def ask(self, request: Request) -> Answer: ...


@dataclass(frozen=True)
class Place:
    strategy: str
    """The id of a document."""
    stock_strategy: int
    far_page: str
    """The path of page 500 of the profiles, or of the last one there is."""
    far_offset: int


def learn(api: Server, stock: Server, headers: dict[str, str]) -> Place:
    ask = lambda path: api.ask(Request(path, headers)).json()  # noqa: E731
    profiles = ask(f"{API}/awards?limit=1")["total"]
    skipped = min(PAGE * (FAR - 1), (profiles - 1) // PAGE * PAGE)
    (strategy,) = ask(f"{API}/strategies?limit=1&level=2")["items"]
    (page,) = stock.ask(Request(STOCK_STRATEGIES)).json()["items"]
    return Place(strategy["id"], page["id"], far_page(ask, skipped), skipped)


def far_page(ask: Any, skipped: int) -> str:
    """Where `skipped` profiles are behind one, reached by `next` as every reader must."""
    following = f"{API}/awards?limit={PAGE}&fields=title"
    while skipped:
        stride = min(skipped, STRIDE)
        following = with_limit(ask(with_limit(following, stride))["next"], PAGE)
        skipped -= stride
    return following.replace("&fields=title", "")


def with_limit(url: str, limit: int) -> str:
    parts = urlsplit(url)
    pairs = [pair for pair in parts.query.split("&") if not pair.startswith("limit=")]
    return f"{parts.path}?{'&'.join([*pairs, f'limit={limit}'])}"
