import logging

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest

from cms.operations.metrics.gauges import OfSite

logger = logging.getLogger(__name__)


def metrics(request: HttpRequest) -> HttpResponse:
    """The figures in the text format of Prometheus, for who brings `METRICS_TOKEN`.

    404 where no token is set: then nobody is to be answered.
    """
    if not settings.METRICS_TOKEN:
        return said("There are no metrics here: METRICS_TOKEN is not set.", 404)
    if request.method not in {"GET", "HEAD"}:
        return said("Metrics are read by GET.", 405, allow="GET, HEAD")
    wanted = f"Bearer {settings.METRICS_TOKEN}"
    if not constant_time_compare(request.headers.get("Authorization", ""), wanted):
        challenge = {"WWW-Authenticate": "Bearer"}
        return said("Send “Authorization: Bearer …” with METRICS_TOKEN.", 401, **challenge)
    try:
        figures = generate_latest(registry())
    except DatabaseError:
        logger.exception("The metrics could not be read.")
        return said("The database cannot be reached.", 503)
    return uncached(figures, CONTENT_TYPE_LATEST, 200)


def registry() -> CollectorRegistry:
    found = CollectorRegistry()
    found.register(OfSite())
    return found


def said(sentence: str, status: int, **headers: str) -> HttpResponse:
    answer = uncached(f"{sentence}\n".encode(), "text/plain; charset=utf-8", status)
    for name, value in headers.items():
        answer[name] = value
    return answer


def uncached(body: bytes, content_type: str, status: int) -> HttpResponse:
    headers = {"Cache-Control": "no-store"}
    return HttpResponse(body, status=status, content_type=content_type, headers=headers)
