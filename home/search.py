from typing import Any, cast

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from home.finding import Hits

HITS_PER_PAGE = 20
LONGEST_QUERY = 200


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    query = request.GET.get("q", "").replace("\0", " ").strip()[:LONGEST_QUERY]
    types = [value for value in request.GET.getlist("type") if value]
    shown = Hits(query, ", ".join(types).replace("\0", " "), str(get_language()))
    hits = Paginator(cast(Any, shown), HITS_PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "home/search.html", {"query": query, "found": shown.found, "hits": hits})
