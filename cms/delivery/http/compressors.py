"""The codings themselves: whole bodies, and streams in memory that does not grow with them."""

import gzip
import zlib
from collections.abc import Iterable, Iterator
from typing import Protocol

import brotli

GZIP_LEVEL = 6
BROTLI_QUALITY = 5
STREAMED_GZIP_LEVEL = 1
STREAMED_BROTLI_QUALITY = 1
"""A stream is made for one reader and kept for nobody: it must not wait for its compression."""

STREAMED_WINDOW = 18
"""2 to this power bytes are remembered while a stream is compressed."""

AS_GZIP = 31
"""Tells zlib to write gzip's own header and trailer."""


class Compressor(Protocol):
    def compress(self, data: bytes, /) -> bytes: ...
    def flush(self) -> bytes: ...


class Brotli:
    def __init__(self) -> None:
        self.compressor = brotli.Compressor(
            quality=STREAMED_BROTLI_QUALITY, lgwin=STREAMED_WINDOW, mode=brotli.MODE_TEXT
        )

    def compress(self, data: bytes) -> bytes:
        return bytes(self.compressor.process(data))

    def flush(self) -> bytes:
        return bytes(self.compressor.finish())


def compressed(body: bytes, coding: str) -> bytes:
    if coding == "br":
        return bytes(brotli.compress(body, quality=BROTLI_QUALITY, mode=brotli.MODE_TEXT))
    return gzip.compress(body, GZIP_LEVEL, mtime=0)


def compressor(coding: str) -> Compressor:
    return Brotli() if coding == "br" else zlib.compressobj(STREAMED_GZIP_LEVEL, wbits=AS_GZIP)


def compressed_stream(chunks: Iterable[bytes], coding: str) -> Iterator[bytes]:
    """What has been compressed so far, whenever there is some."""
    writing = compressor(coding)
    for chunk in chunks:
        if written := writing.compress(chunk):
            yield written
    yield writing.flush()
