"""Wagtail's two stock APIs and its admin."""

from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as admin_urls
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.api.v3.urls import api as v3

v2 = WagtailAPIRouter("wagtailapi")
v2.register_endpoint("pages", PagesAPIViewSet)

urlpatterns = [
    path("api/v2/", v2.urls),
    path("api/v3/", v3.urls),
    path("admin/", include(admin_urls)),
    path("", include(wagtail_urls)),
]
