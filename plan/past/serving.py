"""`?as_of=2026-03-01` on the overview of a plan; on a strategy it leads to its place there."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers
from wagtail.models import Page

from plan.models import PlanPage, StrategyPage
from plan.past.day import read_day
from plan.past.overview import PastOverview

PROBLEM = "plan/past/problem.html"


def serve_past(page: Page, request: HttpRequest) -> HttpResponse | None:
    """None for pages that have no past to show, and where the field for the day was left empty."""
    values = request.GET.getlist("as_of")
    if not any(values):
        return None
    if isinstance(page, StrategyPage):
        asked = urlencode({"as_of": values}, doseq=True)
        return redirect(f"{page.plan().get_url(request)}?{asked}#part-{page.number}")
    return past_overview(page, request, values) if isinstance(page, PlanPage) else None


def past_overview(plan: PlanPage, request: HttpRequest, values: list[str]) -> HttpResponse:
    """Kept by nobody: what was public then may be sealed in a minute."""
    context = {"path": plan.get_url(request), "asked": ", ".join(values)}
    try:
        day = read_day(values)
    except ValueError as problem:
        response = render(request, PROBLEM, {**context, "problem": str(problem)}, status=400)
    else:
        response = _as_it_stood(plan, request, {**context, "day": day})
    response["X-Robots-Tag"] = "noindex"
    add_never_cache_headers(response)
    return response


def _as_it_stood(plan: PlanPage, request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    overview = PastOverview.of(plan, context["day"])
    if overview is None:
        return render(request, PROBLEM, context, status=404)
    return render(request, "plan/past/overview.html", {**context, "overview": overview})
