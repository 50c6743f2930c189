"""Compression on the way out.

Django's middleware would weaken every validator; here a coded body has one of its own, and is kept
under it, so that it is compressed once. What must not be stored is not compressed either: no
secret is ever put in one stream with what a stranger may choose.
"""

from collections.abc import Iterable
from typing import cast

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers

from cms.delivery.http import etags
from cms.delivery.http.codings import IDENTITY, wanted
from cms.delivery.http.compressors import compressed, compressed_stream
from cms.delivery.keeping import keeper

WORTH_IT = 600
"""Bytes. A smaller body fits into one packet either way."""

NOT_MODIFIED = 304


def negotiated(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """The same answer in the coding that the client likes best, if it is one to be coded."""
    if is_private(response):
        return response
    if response.status_code == NOT_MODIFIED:
        name_copy(request, response)
    elif is_text(response):
        encode(request, response, wanted(request.META.get("HTTP_ACCEPT_ENCODING")).best)
    if "Vary" in response.headers:
        patch_vary_headers(response, ["Accept-Encoding"])
    else:
        response.headers["Vary"] = "Accept-Encoding"
    return response


def is_text(response: HttpResponseBase) -> bool:
    kind = response.headers.get("Content-Type", "")
    return kind.startswith("text/") or "json" in kind


def is_private(response: HttpResponseBase) -> bool:
    return "no-store" in response.headers.get("Cache-Control", "")


def name_copy(request: HttpRequest, response: HttpResponseBase) -> None:
    """The validator of the very copy that the client has, so that its cache finds it."""
    if etag := response.headers.get("ETag"):
        response.headers["ETag"] = held(request, etag) or etag


def held(request: HttpRequest, etag: str) -> str | None:
    codings = wanted(request.META.get("HTTP_ACCEPT_ENCODING")).taken
    return etags.held(request.META.get("HTTP_IF_NONE_MATCH"), etag, codings)


def encode(request: HttpRequest, response: HttpResponseBase, coding: str) -> None:
    if coding == IDENTITY or response.headers.get("Content-Encoding"):
        return
    etag = response.headers.get("ETag")
    if isinstance(response, StreamingHttpResponse):
        chunks = cast(Iterable[bytes], response.streaming_content)
        response.streaming_content = compressed_stream(chunks, coding)
    elif isinstance(response, HttpResponse) and len(response.content) >= WORTH_IT:
        response.content = once(request, response.content, etag, coding)
    else:
        return
    response.headers["Content-Encoding"] = coding
    if etag:
        response.headers["ETag"] = etags.coded(etag, coding)


def once(request: HttpRequest, body: bytes, etag: str | None, coding: str) -> bytes:
    """Compressed, if possible by somebody else before."""
    if not etag:
        return compressed(body, coding)
    name = f"{coding} {etag} {request.build_absolute_uri(request.path)}"
    return keeper.kept(name, lambda: compressed(body, coding))
