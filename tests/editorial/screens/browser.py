"""Somebody of each role before a screen: what it answers, and the form that it shows."""

from typing import Any

from bs4 import BeautifulSoup, Tag
from django.conf import settings
from django.http import HttpResponse
from django.test import Client

REFUSED = (403, 404, 405)
ELSEWHERE = ("/admin/", "/admin/login/")
NOT_SENT = ("submit", "button", "image", "reset", "file")


def client_of(session: str) -> Client:
    client = Client(raise_request_exception=False)
    client.cookies[settings.SESSION_COOKIE_NAME] = session
    return client


def lets_in(answer: HttpResponse) -> bool:
    """Wagtail sends whom it refuses to the home page, or to sign in."""
    assert answer.status_code < 500, answer.content[:2000]
    place = answer.headers.get("Location", "").partition("?")[0]
    return answer.status_code not in REFUSED and place not in ELSEWHERE


def form_of(answer: HttpResponse) -> dict[str, Any]:
    """What a browser would send of the form with most fields that is sent by POST."""
    page = BeautifulSoup(answer.content, "html.parser")
    forms = page.find_all("form", method=lambda method: (method or "").lower() == "post")
    return max((_fields(form) for form in forms), key=len, default={})


def _fields(form: Tag) -> dict[str, Any]:
    found: dict[str, list[str]] = {}
    for field in form.select("input[name], textarea[name], select[name]"):
        for value in _values(field):
            found.setdefault(str(field["name"]), []).append(value)
    return {name: values if len(values) > 1 else values[0] for name, values in found.items()}


def _values(field: Tag) -> list[str]:
    if field.name == "select":
        options = field.select("option")
        chosen = [each for each in options if each.has_attr("selected")]
        chosen = chosen or ([] if field.has_attr("multiple") else options[:1])
        return [str(each.get("value", each.text)) for each in chosen]
    if field.name == "textarea":
        return [field.text.removeprefix("\n")]
    kind = str(field.get("type", "text"))
    if kind in NOT_SENT or (kind in ("checkbox", "radio") and not field.has_attr("checked")):
        return []
    return [str(field.get("value", "on" if kind == "checkbox" else ""))]
