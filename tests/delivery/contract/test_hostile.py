"""What is sent to break the API is refused in its own words, whatever route it is sent to."""

import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote
from uuid import UUID

import pytest
from django.http import HttpResponse

from tests.delivery.conftest import Api

DEEP = ".".join(["parent"] * 50)
VALUES = {
    "fifty levels": DEEP,
    "a thousand fields": ",".join(["title"] * 1000),
    "ten thousand commas": "," * 7_900,
    "a huge number": "9" * 5_000,
    "a number beyond any": "1e999",
    "not a number": "NaN",
    "SQL": "1' OR 1=1; DROP TABLE ledger_edition;--",
    "NUL": "%00",
    "a surrogate": "%ED%A0%80",
    "bytes that are no text": "%FF%FE",
    "half an escape": "%E4%B8",
    "no escape at all": "%ZZ%",
    "emoji, right to left, and a joiner": quote("💥\u202e\u200d"),
    "nothing": "",
    "a broken cursor": "AAAA-_==",
    "a cursor of other bytes": "QUJD" * 200,
    "nested brackets": "[" * 500 + "]" * 500,
    "nested JSON": quote('{"a":' * 300 + "1" + "}" * 300),
    "a path out of the site": quote("../../../../etc/passwd"),
    "a template": quote("{{7*7}}${7*7}<script>"),
}
OF_EACH_KIND = (
    "/documents",
    "/strategies",
    "/search",
    "/changes",
    "/navigation",
    "outline",
    "{id}",
)
"""Routes whose parameters are read by different code; the other collections are read as one is."""

ALIKE = ("__gt", "__lte", "__lt")
"""Comparisons are read as the fourth, `__gte`, is."""

HEADERS = {
    "accept": "a/b;q=0.1," * 8_000,
    "accept-encoding": "br;q=nan, *;q=1e999, " + "x," * 8_000,
    "accept-language": "\udcff".encode("utf-8", "surrogateescape").decode("latin-1"),
    "authorization": "Bearer " + "x" * 100_000,
    "cookie": "a=b; " * 20_000,
    "host": "evil.example:99999",
    "if-none-match": '"x", ' * 20_000,
    "if-modified-since": "Thu, 99 Foo 99999999 99:99:99 GMT",
    "origin": "null\x00",
    "range": "bytes=" + ",".join(["0-0"] * 5_000),
    "x-forwarded-for": "1.1.1.1, " * 10_000,
    "x-forwarded-host": "evil.example",
}
PATHS = (
    "/documents/%00",
    "/documents/%FF%FE",
    "/documents/" + "a" * 10_000,
    "/documents/" + "0" * 32,
    "/documents/../../admin/",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/strategies/" * 500,
    "/nothing?" + "&".join(f"x{n}=1" for n in range(10_000)),
    "//strategies",
    "/strategies;x=1",
)


@pytest.fixture
def times(content: list[UUID], api: Api) -> Iterator[list[float]]:
    """In milliseconds; shown with `pytest -s`."""
    api.read("/")
    taken: list[float] = []
    yield taken
    half, most = sorted(taken)[len(taken) // 2], max(taken)
    print(f"{len(taken)} hostile requests: {half:.1f} ms, at most {most:.1f} ms")  # noqa: T201


def asked(api: Api, url: str, times: list[float], **headers: str) -> HttpResponse:
    began = time.process_time()
    answer: HttpResponse = api.get(url, **headers)
    times.append((time.process_time() - began) * 1000)
    return answer


def is_in_our_words(answer: Any) -> bool:
    """Whether a refusal is a problem document, of its own status."""
    if answer.status_code < 400:
        return True
    problem = answer.json()
    assert answer["Content-Type"] == "application/problem+json"
    assert problem["status"] == answer.status_code < 500
    assert {"type", "title", "detail"} <= problem.keys()
    return "Traceback" not in problem["detail"]


def parameters(api: Api, id: UUID) -> Iterator[tuple[str, str]]:
    for route, methods in api.read("/openapi.json")["paths"].items():
        if route.endswith(OF_EACH_KIND) and "get" in methods:
            for parameter in methods["get"]["parameters"]:
                name = parameter["name"]
                if parameter["in"] == "query" and name != "wait" and not name.endswith(ALIKE):
                    yield route.replace("{id}", str(id)), name


def test_no_value_of_any_parameter_breaks_a_route(
    api: Api, content: list[UUID], times: list[float]
) -> None:
    for url, name in list(parameters(api, content[0])):
        for value in VALUES.values():
            assert is_in_our_words(asked(api, f"{url}?{name}={value}", times)), (url, name, value)
    for value in VALUES.values():
        assert is_in_our_words(asked(api, f"/strategies?{quote(value[:100])}=1", times)), value
    for name in ("fields", "include", "facets", "sort"):
        assert asked(api, f"/strategies?{name}={DEEP}", times).status_code == 400
    for url in ("/strategies", "/search", "/changes", "/documents"):
        many = asked(api, f"{url}?" + "&".join(f"type=t{n}" for n in range(10_000)), times)
        assert many.status_code == 414
        assert is_in_our_words(many)


def test_no_header_and_no_path_breaks_the_api(
    api: Api, content: list[UUID], times: list[float]
) -> None:
    for name, value in HEADERS.items():
        for url in ("/strategies", f"/documents/{content[0]}", "/changes", "/nothing"):
            assert is_in_our_words(asked(api, url, times, **{name: value})), (name, url)
    for path in PATHS:
        answer = asked(api, f"/api/v1{path}", times)
        assert answer.status_code >= 301, path
        assert is_in_our_words(answer), path
