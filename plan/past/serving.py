"""`?as_of=2026-03-01` on the overview of a plan, and on the page of a strategy."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from wagtail.models import Page

from plan.models import PlanPage, StrategyPage
from plan.past.day import read_day
from plan.past.overview import PastOverview
from plan.past.strategy import PastStrategy

PROBLEM = "plan/past/problem.html"


def serve_past(page: Page, request: HttpRequest) -> HttpResponse | None:
    """None for pages that have no past to show, and where the field for the day was left empty."""
    values = request.GET.getlist("as_of")
    if not any(values) or not isinstance(page, PlanPage | StrategyPage):
        return None
    return past_page(page, request, values)


def past_page(
    page: PlanPage | StrategyPage, request: HttpRequest, values: list[str]
) -> HttpResponse:
    """Kept by nobody: what was public then may be sealed in a minute."""
    context = {"path": page.get_url(request), "asked": ", ".join(values)}
    try:
        day = read_day(values)
    except ValueError as problem:
        response = render(request, PROBLEM, {**context, "problem": str(problem)}, status=400)
    else:
        response = _as_it_stood(page, request, {**context, "day": day})
    response["X-Robots-Tag"] = "noindex"
    add_never_cache_headers(response)
    return response


def _as_it_stood(
    page: PlanPage | StrategyPage, request: HttpRequest, context: dict[str, Any]
) -> HttpResponse:
    if isinstance(page, PlanPage):
        shown: dict[str, Any] = {"overview": PastOverview.of(page, context["day"])}
        template = "overview"
    else:
        shown, template = {"past": PastStrategy.of(page, context["day"])}, "strategy"
    if not all(shown.values()):
        return render(request, PROBLEM, context, status=404)
    return render(request, f"plan/past/{template}.html", {**context, **shown})
