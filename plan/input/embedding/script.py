"""The script that other sites include. Its number is its contract: the tag and its attributes, the
event, the custom properties. What changes these gets another number beside it."""

import hashlib
from functools import cache
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import condition, require_safe

from cms.delivery.http.cross_origin import allow_any_origin

PARTS = ("words", "style", "proof", "sending", "component")
AN_HOUR, A_DAY = 3600, 86_400


@cache
def source() -> bytes:
    here = Path(__file__).parent
    parts = "\n".join((here / f"{part}.js").read_text() for part in PARTS)
    return f'(() => {{\n"use strict";\n{parts}}})();\n'.encode()


@cache
def etag() -> str:
    return f'"{hashlib.sha256(source()).hexdigest()[:32]}"'


@require_safe
@condition(etag_func=lambda request: etag())
def script(request: HttpRequest) -> HttpResponse:
    response = HttpResponse(source(), content_type="text/javascript; charset=utf-8")
    response["Cache-Control"] = f"public, max-age={AN_HOUR}, stale-while-revalidate={A_DAY}"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    allow_any_origin(response)
    return response
