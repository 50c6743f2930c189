"""Every answer that the API can give, found from its own description."""

from collections.abc import Iterator
from datetime import datetime
from itertools import product
from typing import Any
from urllib.parse import unquote, urlencode

from cms.ledger.models import Edition, Identity
from tests.delivery.conftest import Api
from tests.delivery.nothing_leaked.secrets import MARK

Pairs = tuple[tuple[str, str], ...]

NDJSON = "application/x-ndjson"
DIFFERENCES = [(("from", one), ("to", other)) for one, other in product("123", "123")]


class Walk:
    def __init__(self, api: Api, moments: list[datetime], asked: dict[str, list[str]]) -> None:
        self.api = api
        self.moments = [moment.isoformat() for moment in moments]
        self.asked = asked
        """What else to ask for, by parameter: words to search for, paths to look at."""
        self.answers = 0
        self.routes: set[str] = set()

    def findings(self) -> dict[str, set[str]]:
        """Each secret word that was told, with the addresses that told it."""
        found: dict[str, set[str]] = {}
        for url, text in self.texts():
            self.answers += 1
            for word in words_in(without(text, url)):
                found.setdefault(word, set()).add(url)
        return found

    def texts(self) -> Iterator[tuple[str, str]]:
        for url, accept in self.requests():
            answer = self.api.get(url, accept=accept)
            content = b"".join(getattr(answer, "streaming_content", [])) or answer.content
            yield url, f"{answer.status_code} {answer.headers} {content.decode()}"

    def requests(self) -> Iterator[tuple[str, str]]:
        for route, operation in self.reads():
            self.routes.add(route)
            for path in self.paths(route):
                for query in self.queries(operation["parameters"], path):
                    yield f"{path}?{urlencode(query)}", "*/*"
                    if NDJSON in offers(operation) or route.endswith("/changes"):
                        yield f"{path}?{urlencode(query)}", NDJSON

    def reads(self) -> Iterator[tuple[str, dict[str, Any]]]:
        for route, methods in self.api.read("/openapi.json")["paths"].items():
            if "get" in methods:
                yield route, methods["get"]

    def paths(self, route: str) -> list[str]:
        ids = Identity.objects.values_list("pk", flat=True)
        return [route.replace("{id}", str(id)) for id in ids] if "{id}" in route else [route]

    def queries(self, parameters: list[dict[str, Any]], path: str) -> Iterator[Pairs]:
        """Each parameter with each of its values, at every moment that can be asked for."""
        named = {each["name"]: each["schema"] for each in parameters if each["in"] == "query"}
        bases: list[Pairs] = DIFFERENCES if "from" in named else [()]
        moments = self.moments if "as_of" in named else []
        whens: list[Pairs] = [(), *((("as_of", moment),) for moment in moments)]
        yield from (((name, "nonsense"),) for name in named)
        for base, when in product(bases, whens):
            yield (*base, *when)
            for name, schema in named.items():
                for value in self.values(name, schema, path):
                    yield (*base, *when, (name, value))

    def values(self, name: str, schema: dict[str, Any], path: str) -> list[str]:
        if name in self.asked:
            return self.asked[name]
        if name in ("fields", "include", "facets"):
            allowed = self.allowed(path, name)
            return [",".join(allowed)] if allowed else []
        plain = {"history": ["true"], "locale": ["es"], "sort": schema.get("enum", [])[:2]}
        return plain.get(name, [])

    def allowed(self, path: str, name: str) -> list[str]:
        """What a refusal says that there is."""
        answer = self.api.get(f"{path}?{name}=nonsense").json()
        return [one for each in answer.get("errors", []) for one in each.get("allowed", [])][:20]


def offers(operation: dict[str, Any]) -> list[str]:
    return list(operation["responses"]["200"].get("content", {}))


def paths_of_the_past() -> list[str]:
    return sorted(set(Edition.objects.exclude(path="").values_list("path", flat=True)))


def without(text: str, url: str) -> str:
    """An answer may repeat what it was asked."""
    for word in words_in(unquote(url)):
        text = text.replace(word, "")
    return text


def words_in(text: str) -> set[str]:
    found = set()
    for part in text.lower().split(MARK)[1:]:
        letters = next((at for at, one in enumerate(part) if not one.isalpha()), len(part))
        found.add(MARK + part[:letters])
    return found
