"""The product's addresses, with Wagtail's v3 API as it comes, without our door."""

from django.urls import path

from cms.editorial.machines.urls import stock
from cms.urls import urlpatterns as product

urlpatterns = [path("api/v3/", stock), *product]
