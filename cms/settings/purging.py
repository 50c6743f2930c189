"""How a shared cache in front of the site is told what has changed; read from the environment."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ImproperlyConfigured

NONE, TAGS, URLS = WAYS = ("NONE", "TAGS", "URLS")

PLACES = ("{keys}", "{keys_comma}", "{keys_json}", "{token}")
"""What a request's URL, headers and body may have put into them."""

HTTP_BACKEND = "wagtail.contrib.frontend_cache.backends.HTTPBackend"

METHOD = re.compile(r"[A-Z]{3,20}")
IN_TEMPLATES = re.compile(r"\{[a-z_]+\}")


@dataclass(frozen=True)
class Purging:
    way: str = NONE
    url: str = ""
    method: str = "POST"
    headers: dict[str, str] = field(default_factory=dict)
    body: str = ""
    token: str = field(default="", repr=False)
    at_once: int = 30
    """Keys in one request."""
    backend: str = ""
    options: dict[str, Any] = field(default_factory=dict, repr=False)
    """Of Wagtail's backend, for the way by URL."""


def checked(purging: Purging) -> Purging:
    """The same, if it can work. Raises ImproperlyConfigured and says which variable is wrong."""
    if purging.way == TAGS and not purging.url.startswith(("http://", "https://")):
        raise ImproperlyConfigured("PURGE=tags needs PURGE_URL, with http:// or https://.")
    if purging.way == URLS and not purging.options:
        raise ImproperlyConfigured("PURGE=urls needs PURGE_OPTIONS, such as a LOCATION, as JSON.")
    if not METHOD.fullmatch(purging.method):
        raise ImproperlyConfigured("PURGE_METHOD must be a method like POST or PURGE.")
    if not 1 <= purging.at_once <= 1_000:
        raise ImproperlyConfigured("PURGE_KEYS_AT_ONCE must be from 1 to 1000.")
    for template in (purging.url, purging.body, *purging.headers.values()):
        if unknown := set(IN_TEMPLATES.findall(template)) - set(PLACES):
            raise ImproperlyConfigured(
                f"{min(unknown)} stands for nothing in a purge: {', '.join(PLACES)} do."
            )
    return purging


def json_object(name: str, text: str) -> dict[str, Any]:
    try:
        value = json.loads(text or "{}")
    except ValueError as error:
        raise ImproperlyConfigured(f"{name} must be JSON: {error}.") from error
    if not isinstance(value, dict):
        raise ImproperlyConfigured(f"{name} must be a JSON object.")
    return value


def headers(name: str, text: str) -> dict[str, str]:
    value = json_object(name, text)
    for header, one in value.items():
        if not isinstance(one, str) or not (header + one).isprintable():
            raise ImproperlyConfigured(f"{name}: “{header}” must be text on one line.")
    return value
