from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from wagtail import hooks

from cms.content.reasons.bulk import ask
from cms.content.reasons.ordering import OrderingView


@hooks.register("register_admin_urls")
def ordering_url() -> list[URLPattern]:
    return [path("pages/<int:page_id>/order/", OrderingView.as_view(), name="reasons_ordering")]


@hooks.register("before_bulk_action")
def ask_before(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    return ask(request, objects, action)
