"""What the built-in site serves beside pages."""

from django.contrib.sitemaps.views import sitemap
from django.urls import path
from wagtail.contrib.sitemaps import Sitemap

from home.robots import robots
from home.search import search

urlpatterns = [
    path("search/", search, name="site_search"),
    path("robots.txt", robots),
    path("sitemap.xml", sitemap, {"sitemaps": {"pages": Sitemap}}, name="sitemap"),
]
