"""What the client must get right about HTTP for its numbers to mean anything."""

import pytest

from bench.client.answer import parsed, total_size
from bench.client.request import Request
from bench.client.sample import Sample

PLAIN = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nETag: x\r\n\r\nhello"
CHUNKED = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n"
UNCHANGED = b"HTTP/1.1 304 Not Modified\r\netag: x\r\n\r\n"


@pytest.mark.parametrize("received", [PLAIN, CHUNKED, UNCHANGED])
def test_an_answer_ends_where_it_says(received: bytes) -> None:
    assert total_size(received) == len(received)
    cut = total_size(received[:-1])
    assert cut is None or cut > len(received) - 1


@pytest.mark.parametrize(("received", "body"), [(PLAIN, b"hello"), (CHUNKED, b"hello")])
def test_an_answer_is_read_whole(received: bytes, body: bytes) -> None:
    answer = parsed(received)
    assert (answer.status, answer.body) == (200, body)


def test_a_request_has_its_length_and_keeps_its_connection() -> None:
    encoded = Request("/admin/", {"Cookie": "a=b"}, body=b"x=1").encoded()
    assert encoded.startswith(b"POST /admin/ HTTP/1.1\r\n")
    assert b"\r\nContent-Length: 3\r\n" in encoded
    assert b"\r\nConnection: keep-alive\r\n" in encoded
    assert encoded.endswith(b"\r\n\r\nx=1")


def test_a_sample_knows_its_rate_and_its_slowest() -> None:
    sample = Sample.of([0.1] * 99 + [0.9], took=2.0, worked=0.5)
    assert (sample.rate, sample.p50, sample.effort) == (50, 0.1, 0.25)
    assert 0.1 < sample.p99 <= 0.9
