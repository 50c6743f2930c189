"""What the built-in site serves beside pages, in every language."""

from django.urls import path

from home.search import search

urlpatterns = [path("search/", search, name="site_search")]
