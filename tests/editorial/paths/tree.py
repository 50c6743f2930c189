"""Paths that change where a page stands, or whether it is public; none of them a text."""

from typing import Any

from django.urls import reverse
from wagtail.models import Page

from home.models import ContentPage
from tests.editorial.attempt import Attempt
from tests.reasons import REASON


def move(a: Attempt) -> Any:
    return a.admin("move_confirm", a.page.pk, _section(a).pk, **REASON)


def drag(a: Attempt) -> Any:
    """Behind the page that stands second."""
    _section(a)
    address = reverse("wagtailadmin_pages:set_page_position", args=[a.page.pk])
    return a.browser.post(f"{address}?position=1", REASON)


def bulk_move(a: Attempt) -> Any:
    return _bulk(a, "move", chooser=_section(a).pk, move_applicable="on", **REASON)


def v3_move(a: Attempt) -> Any:
    return a.v3("post", f"{a.page.pk}/actions/move/", destination_id=_section(a).pk)


def admin_api_move(a: Attempt) -> Any:
    address = f"/admin/api/main/pages/{a.page.pk}/action/move/"
    return a.browser.post(address, {"destination_page_id": _section(a).pk})


def unpublish(a: Attempt) -> Any:
    return a.admin("unpublish", a.page.pk, ending="gone", reason="It is over.")


def unpublish_without_reason(a: Attempt) -> Any:
    return a.admin("unpublish", a.page.pk, ending="gone", reason=" ")


def bulk_unpublish(a: Attempt) -> Any:
    return _bulk(a, "unpublish", ending="gone", reason="It is over.")


def v3_unpublish(a: Attempt) -> Any:
    return a.v3("post", f"{a.page.pk}/actions/unpublish/")


def admin_api_unpublish(a: Attempt) -> Any:
    return a.browser.post(f"/admin/api/main/pages/{a.page.pk}/action/unpublish/")


def delete(a: Attempt) -> Any:
    return a.admin("delete", a.page.pk, **REASON)


def bulk_delete(a: Attempt) -> Any:
    return _bulk(a, "delete", **REASON)


def v3_delete(a: Attempt) -> Any:
    return a.v3("delete", f"{a.page.pk}/")


def restrict(a: Attempt) -> Any:
    address = reverse("wagtailadmin_pages:set_privacy", args=[a.page.pk])
    login = {"restriction_type": "login", "password": "", "groups": []}
    return a.browser.post(address, login | REASON)


def _section(a: Attempt) -> Page:
    return a.parent.add_child(instance=ContentPage(title="Section", slug="another", live=False))


def _bulk(a: Attempt, verb: str, **data: Any) -> Any:
    address = f"/admin/bulk/wagtailcore/page/{verb}/?id={a.page.pk}&next=/admin/"
    return a.browser.post(address, data)
