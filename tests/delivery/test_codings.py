"""Which coding a client gets, that each has a validator of its own, and what never is coded."""

import gzip
from collections.abc import Callable, Iterator
from random import Random

import brotli
import pytest

from cms.delivery.http.coding import WORTH_IT
from cms.delivery.http.codings import wanted
from cms.delivery.http.compressors import compressed_stream
from home.models import ContentPage, HomePage
from tests.delivery.conftest import Api, but_for_the_count
from tests.factories import ContentPageFactory
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger

DECODE: dict[str, Callable[[bytes], bytes]] = {"gzip": gzip.decompress, "br": brotli.decompress}
CODINGS = sorted(DECODE)


@layer
def page(home: HomePage, ledger: Ledger) -> ContentPage:
    """Whose document is worth compressing."""
    words = "A sentence that is said often. " * 40
    page = ContentPageFactory(parent=home, title="Long", slug="long", summary=words)
    ledger.record()
    return page


@pytest.mark.parametrize(
    ("header", "coding"),
    [
        (None, "identity"),
        ("", "identity"),
        ("gzip", "gzip"),
        ("x-gzip", "gzip"),
        ("GZIP", "gzip"),
        ("gzip, deflate, br, zstd", "br"),
        ("br;q=0.5, gzip", "gzip"),
        ("br;q=0, *", "gzip"),
        ("*", "br"),
        ("*;q=0", "identity"),
        ("deflate, zstd", "identity"),
        ("gzip;q=0", "identity"),
        ("gzip;q=0.5, identity", "identity"),
        ("gzip;q=0.5, identity;q=0.5", "gzip"),
        ("identity;q=0, gzip;q=0.1", "gzip"),
        ("gzip;q=2", "identity"),
        ("gzip;q=nan", "identity"),
        ("gzip;level=9", "identity"),
        (",;,=;q", "identity"),
        ("gzip" * 10_000, "identity"),
    ],
)
def test_a_client_gets_the_coding_that_it_likes_best(header: str | None, coding: str) -> None:
    assert wanted(header).best == coding


@pytest.mark.parametrize(
    ("header", "takes"), [(None, True), ("gzip", True), ("identity;q=0", False), ("*;q=0", False)]
)
def test_no_coding_is_taken_unless_it_is_refused(header: str | None, takes: bool) -> None:
    assert ("identity" in wanted(header).taken) is takes


@pytest.mark.parametrize("coding", CODINGS)
@pytest.mark.parametrize("route", ["/documents?path=/long/", "/pages", "/openapi.json", "/docs"])
def test_a_coded_answer_is_the_same_answer(
    api: Api, page: ContentPage, route: str, coding: str
) -> None:
    plain = api.get(route)
    coded, again = (api.get(route, accept_encoding=coding) for _ in range(2))
    assert "Content-Encoding" not in plain
    assert coded["Content-Encoding"] == coding
    assert DECODE[coding](coded.content) == plain.content
    assert len(coded.content) < len(plain.content)
    assert int(coded["Content-Length"]) == len(coded.content)
    assert again.content == coded.content
    assert but_for_the_count(again) == but_for_the_count(coded)
    assert "Accept-Encoding" in plain["Vary"]
    assert plain["Vary"] == coded["Vary"]


@pytest.mark.parametrize("coding", CODINGS)
@pytest.mark.parametrize("route", ["/documents?path=/long/", "/pages"])
def test_head_says_of_a_coded_answer_what_get_says(
    api: Api, page: ContentPage, route: str, coding: str
) -> None:
    got = api.get(route, accept_encoding=coding)
    head = api.client.head(f"/api/v1{route}", headers={"accept-encoding": coding})
    assert but_for_the_count(head) == but_for_the_count(got)
    assert head.content == b""


@pytest.mark.parametrize("route", ["/documents?path=/long/", "/pages", "/changes"])
def test_each_coding_has_a_strong_validator_of_its_own(
    api: Api, page: ContentPage, route: str
) -> None:
    tags = [api.get(route, accept_encoding=one)["ETag"] for one in ("identity", *CODINGS)]
    assert len(set(tags)) == 3
    assert not any(tag.startswith("W/") for tag in tags)


@pytest.mark.parametrize(
    ("held", "takes", "status"),
    [
        ("br", "br", 304),
        ("br", "gzip, br", 304),
        ("gzip", "gzip, br", 304),
        ("identity", "br", 304),
        ("br", "gzip", 200),
        ("br", "identity", 200),
        ("identity", "br, identity;q=0", 200),
    ],
)
@pytest.mark.parametrize("route", ["/documents?path=/long/", "/pages", "/changes"])
def test_a_copy_is_current_in_any_coding_that_the_client_takes(
    api: Api, page: ContentPage, route: str, held: str, takes: str, status: int
) -> None:
    copy = api.get(route, accept_encoding=held)["ETag"]
    answer = api.get(route, accept_encoding=takes, if_none_match=f'"x", W/{copy}')
    assert answer.status_code == status
    assert "Accept-Encoding" in answer["Vary"]
    if status == 304:
        assert answer["ETag"] == copy


def test_any_copy_will_do_for_whoever_says_so(api: Api, page: ContentPage) -> None:
    assert api.get("/pages", accept_encoding="br", if_none_match="*").status_code == 304


def test_a_small_answer_is_not_coded_and_still_varies(api: Api, home: HomePage) -> None:
    answer = api.get("/strategies", accept_encoding="gzip")
    assert len(answer.content) < WORTH_IT
    assert "Content-Encoding" not in answer
    assert answer["Vary"] == "Accept, Accept-Encoding"


def test_what_must_not_be_stored_is_not_compressed(api: Api, home: HomePage) -> None:
    answer = api.get(f"/strategies?{'x' * 700}=1", accept_encoding="gzip")
    assert (answer.status_code, answer["Cache-Control"]) == (400, "no-store")
    assert len(answer.content) > WORTH_IT
    assert "Content-Encoding" not in answer


@pytest.mark.parametrize("coding", CODINGS)
def test_a_stream_is_coded_as_it_goes(api: Api, page: ContentPage, coding: str) -> None:
    ndjson = {"accept": "application/x-ndjson"}
    plain = b"".join(api.get("/pages", **ndjson).streaming_content)
    coded = api.get("/pages", **ndjson, accept_encoding=coding)
    assert coded.streaming
    assert coded["Content-Encoding"] == coding
    assert coded["Vary"] == "Accept, Accept-Encoding"
    assert DECODE[coding](b"".join(coded.streaming_content)) == plain


@pytest.mark.parametrize("coding", CODINGS)
def test_a_stream_is_written_long_before_it_has_been_read(coding: str) -> None:
    """So its memory does not grow with it."""
    read = []

    def noise() -> Iterator[bytes]:
        for n in range(80):
            read.append(n)
            yield Random(n).randbytes(50_000)

    written = compressed_stream(noise(), coding)
    assert sum(len(next(written)) for _ in range(5)) > 0
    assert len(read) < 60
