"""The public pages for search engines: of every language, each with its translations."""

from typing import Any

from django.db.models import Q
from wagtail.contrib.sitemaps import Sitemap
from wagtail.models import Page


class PagesOfEveryLanguage(Sitemap):
    """Deviation from Wagtail, whose sitemap ends below the front page of the default language."""

    def items(self) -> Any:
        site = self.get_wagtail_site()
        roots = site.root_page.get_translations(inclusive=True).live()
        below = Q(pk__in=[])
        for path in roots.values_list("path", flat=True):
            below |= Q(path__startswith=path)
        pages = Page.objects.filter(below).live().public().order_by("path")
        return pages.defer_streamfields().specific()
