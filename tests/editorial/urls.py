"""The product's addresses, with Wagtail's v3 API beside them: the gate must hold there too."""

from django.urls import path
from wagtail.api.v3.urls import api

from cms.urls import urlpatterns as product

urlpatterns = [path("api/v3/", api.urls), *product]
