"""Wagtail's v3 API with our route beside its own, behind the door."""

from django.urls import URLPattern
from wagtail.api.v3.urls import api

from cms.editorial.machines.door import guarded
from cms.editorial.machines.submitting import router

api.add_router("/pages/", router)
stock = api.urls
patterns, app_name, namespace = stock

urlpatterns = [
    URLPattern(
        each.pattern, guarded(each.callback, each.pattern._route), each.default_args, each.name
    )
    for each in patterns
]
