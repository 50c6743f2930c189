"""PREVIEW_URL: which front end shows the drafts of which site, and what the admin may frame."""

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from cms.settings.front_ends import front_ends, origins


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ([], {}),
        ([""], {}),
        (["https://a.example/look"], {"": "https://a.example/look"}),
        (["https://a.example/look?lang=en"], {"": "https://a.example/look?lang=en"}),
        (
            ["plan.example=https://a.example:8443/look?x=1", " https://b.example/ "],
            {"plan.example": "https://a.example:8443/look?x=1", "": "https://b.example/"},
        ),
    ],
)
def test_an_entry_is_an_address_or_a_host_and_its_address(
    entries: list[str], expected: dict[str, str]
) -> None:
    assert front_ends(entries) == expected


@pytest.mark.parametrize(
    "entry",
    [
        "a.example/look",
        "javascript:alert(1)",
        "https://",
        "https://a.example/#part",
        "https://user:secret@a.example/",
        "https://a.example:port/",
        "https://a.example; script-src *",
        "https://é.example/",
        "plan.example=",
    ],
)
def test_anything_else_is_refused_by_name(entry: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="PREVIEW_URL"):
        front_ends([entry])


def test_two_for_one_site_are_refused() -> None:
    with pytest.raises(ImproperlyConfigured, match="two addresses"):
        front_ends(["https://a.example/", "https://b.example/"])


def test_the_admin_may_frame_exactly_the_origins() -> None:
    addresses = ["https://a.example:8443/look?x=1", "https://a.example:8443/", "http://b.example/"]
    assert origins(addresses) == ["http://b.example", "https://a.example:8443"]
    assert settings.ADMIN_SECURITY_POLICY["frame-src"] == ["'self'"], "none is set in the tests"
