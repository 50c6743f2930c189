"""Readability, and links to other sites: by table, each check with what passes and what not."""

from typing import Any

import pytest

from cms.content.checks.external_links import (
    external_links_are_public,
    external_links_work,
    own_pages_are_linked_as_pages,
)
from cms.content.checks.images import descriptions_say_what_is_seen
from cms.content.checks.readability import (
    sentences_are_short,
    text_is_easy_to_read,
    words_are_plain,
)
from cms.content.checks.reading.prose import split
from cms.content.links.choices import LinkState
from cms.content.models import ExternalLink, LinkHost
from cms.content.models.external_link import digest_of
from cms.editorial.choices import Severity
from home.models import ContentPage
from tests.factories import ImageFactory

pytestmark = pytest.mark.django_db

LONG = "We meet and " + "talk and " * 20 + "go."
HARD = (
    "Institutional stakeholders continuously operationalise multidimensional infrastructures. " * 20
)
EASY = "We help people find good jobs. You can come to us. " * 20


def page(text: str) -> ContentPage:
    return ContentPage(title="Page", slug="page", body=[("paragraph", text)])


def link(address: str) -> str:
    return f'<p><a class="x" href="{address}">there</a></p>'


def linking_to(address: str) -> ContentPage:
    return page(link(address))


@pytest.mark.parametrize(
    ("check", "html", "message", "remedy"),
    [
        (sentences_are_short, f"<p>{LONG}</p>", "is a long sentence", "make two"),
        (sentences_are_short, "<p>Short. Also short.</p>", "", ""),
        (sentences_are_short, f"<ul>{'<li>One two three</li>' * 20}</ul>", "", ""),
        (text_is_easy_to_read, f"<p>{HARD}</p>", "hard to read", "Shorter sentences"),
        (text_is_easy_to_read, f"<p>{EASY}</p>", "", ""),
        (text_is_easy_to_read, "<p>Institutional infrastructure.</p>", "", ""),
        (words_are_plain, "<p>We Leverage trust.</p>", "“leverage”", "Say: use."),
        (words_are_plain, "<p>We use trust.</p>", "", ""),
        (external_links_are_public, link("http://intranet/x"), "inside a network", "public"),
        (external_links_are_public, link("http://10.0.0.8/x"), "inside a network", "public"),
        (external_links_are_public, link("https://example.org/"), "", ""),
    ],
)
def test_what_is_found_and_what_is_not(check: Any, html: str, message: str, remedy: str) -> None:
    found = list(check(page(html)))
    assert bool(found) == bool(message)
    for finding in found:
        assert message in finding.message
        assert remedy in finding.remedy
        assert finding.severity is not Severity.ERROR


@pytest.mark.parametrize(
    ("state", "severity"),
    [
        (LinkState.WAITING, None),
        (LinkState.WORKS, None),
        (LinkState.BROKEN, Severity.WARNING),
        (LinkState.MOVED, Severity.ADVICE),
        (LinkState.UNKNOWN, Severity.ADVICE),
    ],
)
def test_the_last_known_state_of_a_link(state: LinkState, severity: Severity | None) -> None:
    address = "https://example.org/report"
    host = LinkHost.objects.create(name="https://example.org")
    ExternalLink.objects.create(url=address, digest=digest_of(address), host=host, state=state)
    found = list(external_links_work(linking_to(f"{address}#page-3")))
    assert [each.severity for each in found] == ([severity] if severity else [])
    assert all(address in each.message and each.place == "Body" for each in found)


def test_a_link_nobody_looked_at_yet_stops_nobody() -> None:
    assert not list(external_links_work(linking_to("https://example.org/new")))


def test_an_address_of_this_site_should_be_a_page(home: Any) -> None:
    site = home.get_site()
    type(site).objects.filter(pk=site.pk).update(hostname="plan.example.org")
    (found,) = own_pages_are_linked_as_pages(linking_to("https://plan.example.org/faqs/"))
    assert "Choose the page" in found.remedy
    assert not list(own_pages_are_linked_as_pages(linking_to("https://example.org/faqs/")))


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("IMG_2041.jpg", Severity.WARNING),
        ("dsc_0001", Severity.WARNING),
        ("x" * 251, Severity.ADVICE),
        ("A nurse", None),
    ],
)
def test_a_description_says_what_is_seen(text: str, severity: Severity | None) -> None:
    draft = ContentPage(title="Page", slug="page", search_image=ImageFactory(description=text))
    found = list(descriptions_say_what_is_seen(draft))
    assert [each.severity for each in found] == ([severity] if severity else [])
    assert all(each.anchor == "search_image" for each in found)


@pytest.mark.parametrize(
    ("paragraph", "count"),
    [
        ("One. Two! Three?", 3),
        ("It costs 3.5 million.", 1),
        ("See e.g. Austin. It works.", 2),
        ("Dr. Who came.", 1),
        ("“Come.” She came.", 2),
        ("", 0),
    ],
)
def test_sentences(paragraph: str, count: int) -> None:
    assert len(split(paragraph)) == count
