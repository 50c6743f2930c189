"""The panels of the home page. Apps register theirs in `AppConfig.ready()`."""

from django.http import HttpRequest

from cms.editorial.dashboard.panel import DashboardPanel
from cms.editorial.signed_in import signed_in

_known: list[type[DashboardPanel]] = []


def register(*panels: type[DashboardPanel]) -> None:
    for panel in panels:
        if panel not in _known:
            _known.append(panel)


def panels_for(request: HttpRequest) -> list[DashboardPanel]:
    return [panel(signed_in(request)) for panel in _known]
