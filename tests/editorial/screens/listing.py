"""The screens of the admin, read from its addresses."""

from collections.abc import Iterator
from inspect import isclass
from typing import Any, NamedTuple

from django.urls import URLPattern, get_resolver

OURS = ("cms.", "home.", "plan.", "toolkit.", "awards.")


class Found(NamedTuple):
    name: str
    is_ours: bool
    """Its view, or the model that it is about."""
    takes_something: bool
    has_own_view: bool = False


def screens() -> list[Found]:
    return list(_below(get_resolver().url_patterns))


def _below(patterns: list[Any], route: str = "", space: str = "") -> Iterator[Found]:
    for each in patterns:
        here = f"{route}{each.pattern}"
        if not ("admin/".startswith(here) or here.startswith("admin/")):
            continue
        if isinstance(each, URLPattern):
            yield _found(f"{space}{each.name or ''}", each.callback)
        else:
            below = f"{space}{each.namespace}:" if each.namespace else space
            yield from _below(each.url_patterns, here, below)


def _found(name: str, callback: Any) -> Found:
    view = _view_of(callback)
    model = getattr(callback, "view_initkwargs", {}).get("model") or getattr(view, "model", None)
    about_ours = getattr(model, "__module__", "").startswith(OURS)
    takes = not isclass(view) or hasattr(view, "post")
    own = view.__module__.startswith(OURS)
    return Found(name, own or about_ours, takes, own)


def _view_of(callback: Any) -> Any:
    while not hasattr(callback, "view_class") and hasattr(callback, "__wrapped__"):
        callback = callback.__wrapped__
    return getattr(callback, "view_class", callback)
