from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase

from cms.operations.health.checks import unready
from cms.operations.metrics.answer import metrics

Respond = Callable[[HttpRequest], HttpResponseBase]


class HealthMiddleware:
    """First of all middlewares: a monitor asks by whatever name the machine has inside."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response
        self.answers = {"/health/live": live, "/health/ready": ready}

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path_info == "/metrics":
            return metrics(request)
        answer = self.answers.get(request.path_info)
        return answer() if answer else self.get_response(request)


def live() -> HttpResponse:
    return uncached({"status": "live"}, 200)


def ready() -> HttpResponse:
    findings = unready()
    status = 200 if not any(findings.values()) else 503
    checks = {name: finding or "ok" for name, finding in findings.items()}
    return uncached({"status": "ready" if status == 200 else "not ready", "checks": checks}, status)


def uncached(body: dict[str, object], status: int) -> HttpResponse:
    return JsonResponse(body, status=status, headers={"Cache-Control": "no-store"})
