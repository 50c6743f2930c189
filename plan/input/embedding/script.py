"""The scripts of the form. The number of the one for other sites is its contract: the tag and its
attributes, the event, the custom properties. What changes these gets another number beside it."""

import hashlib
from functools import cache
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import condition, require_safe

from cms.delivery.http.cross_origin import allow_any_origin

EMBEDDED = ("words", "style", "proof", "sending", "component")
OF_THE_SITE = ("proof", "prove")
AN_HOUR, A_DAY = 3600, 86_400


@cache
def source(parts: tuple[str, ...]) -> bytes:
    here = Path(__file__).parent
    text = "\n".join((here / f"{part}.js").read_text() for part in parts)
    return f'(() => {{\n"use strict";\n{text}}})();\n'.encode()


@cache
def etag(parts: tuple[str, ...]) -> str:
    return f'"{hashlib.sha256(source(parts)).hexdigest()[:32]}"'


@require_safe
@condition(etag_func=lambda request, parts: etag(parts))
def script(request: HttpRequest, parts: tuple[str, ...]) -> HttpResponse:
    response = HttpResponse(source(parts), content_type="text/javascript; charset=utf-8")
    response["Cache-Control"] = f"public, max-age={AN_HOUR}, stale-while-revalidate={A_DAY}"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    allow_any_origin(response)
    return response
