from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

RULES = """User-agent: *
Disallow: {admin}
Disallow: {search}

Sitemap: {sitemap}
"""


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    rules = RULES.format(
        admin=reverse("wagtailadmin_home"),
        search=reverse("site_search"),
        sitemap=request.build_absolute_uri(reverse("sitemap")),
    )
    return HttpResponse(rules, content_type="text/plain; charset=utf-8")
