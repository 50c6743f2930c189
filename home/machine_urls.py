"""What crawlers ask for: at one address, in no language."""

from django.contrib.sitemaps.views import sitemap
from django.urls import path

from home.robots import robots
from home.sitemap import PagesOfEveryLanguage

urlpatterns = [
    path("robots.txt", robots),
    path("sitemap.xml", sitemap, {"sitemaps": {"pages": PagesOfEveryLanguage}}, name="sitemap"),
]
