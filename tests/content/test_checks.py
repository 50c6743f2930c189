"""What every page must pass, whatever its type."""

from typing import Any

import pytest
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from cms.content.checks.headings import headings_keep_their_order, sections_are_not_empty
from cms.content.checks.images import images_are_described
from cms.content.checks.links import links_lead_somewhere, links_lead_to_what_all_may_see
from cms.editorial.choices import Severity
from cms.editorial.refusals import ChecksFailed
from cms.editorial.submission import require_submittable
from home.models import ContentPage
from tests.factories import ContentPageFactory, HomePageFactory, ImageFactory, UserFactory
from tests.site.languages import spanish_home, translated

pytestmark = pytest.mark.django_db


def page(*blocks: tuple[str, Any], **fields: Any) -> ContentPage:
    return ContentPage(title="Page", slug="page", body=list(blocks), **fields)


def heading(text: str, level: str = "h2") -> tuple[str, Any]:
    return "heading", {"text": text, "level": level}


PARAGRAPH = ("paragraph", "<p>Words.</p>")


def test_a_heading_that_skips_a_level_is_found() -> None:
    draft = page(heading("One"), PARAGRAPH, heading("Deep", "h4"), PARAGRAPH)
    assert [found.message for found in headings_keep_their_order(draft)] == [
        "The heading “Deep” skips a level."
    ]


def test_headings_in_order_are_fine() -> None:
    draft = page(heading("One"), heading("Two", "h3"), PARAGRAPH, heading("Three"), PARAGRAPH)
    assert not list(headings_keep_their_order(draft))
    assert not list(sections_are_not_empty(draft))


@pytest.mark.parametrize("after", [[], [heading("Next"), PARAGRAPH]])
def test_a_section_without_a_word_is_an_error(after: list[tuple[str, Any]]) -> None:
    found = list(sections_are_not_empty(page(PARAGRAPH, heading("Empty"), *after)))
    assert [each.severity for each in found] == [Severity.ERROR]
    assert "“Empty”" in found[0].message


def test_a_link_to_a_page_that_is_gone_is_an_error() -> None:
    draft = page(("paragraph", '<p><a linktype="page" id="4711">there</a></p>'))
    found = list(links_lead_somewhere(draft))
    assert [(each.severity, each.place) for each in found] == [(Severity.ERROR, "Body")]


def test_a_link_to_a_draft_is_a_warning_and_to_a_live_page_nothing() -> None:
    home = HomePageFactory(parent=None)
    hidden = ContentPageFactory(parent=home, title="Hidden", draft=True)
    shown = ContentPageFactory(parent=home, title="Shown")
    links = "".join(f'<a linktype="page" id="{each.pk}">x</a>' for each in (hidden, shown))
    found = list(links_lead_somewhere(page(("paragraph", f"<p>{links}</p>"))))
    assert [each.severity for each in found] == [Severity.WARNING]
    assert "“Hidden”" in found[0].message


def test_a_link_of_a_translation_to_a_draft_is_fine_where_its_translation_is_public() -> None:
    home = HomePageFactory(parent=Page.objects.get(depth=1), slug="start")
    inicio = spanish_home(home)
    hidden = ContentPageFactory(parent=home, title="Hidden", draft=True)
    paragraph = ("paragraph", f'<p><a linktype="page" id="{hidden.pk}">x</a></p>')
    spanish = page(paragraph, locale=inicio.locale)
    assert list(links_lead_somewhere(spanish))
    translation = translated(hidden, ContentPageFactory, inicio)
    assert list(links_lead_somewhere(spanish)), "it never was public: the link leads nowhere"
    ContentPage.objects.filter(pk=hidden.pk).update(first_published_at=timezone.now())
    assert not list(links_lead_somewhere(spanish))
    assert list(links_lead_somewhere(page(paragraph, locale=home.locale)))
    ContentPage.objects.filter(pk=hidden.pk).update(live=True)
    restriction = PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    assert not list(links_lead_to_what_all_may_see(spanish))
    restriction.page = translation
    restriction.save()
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    assert list(links_lead_to_what_all_may_see(spanish))


def test_an_image_must_be_described_where_it_stands() -> None:
    bare = ImageFactory(description="", is_decorative=False)
    found = list(images_are_described(page(search_image=bare)))
    assert [(each.severity, each.place) for each in found] == [(Severity.ERROR, "Search image")]


def test_a_described_or_decorative_image_is_fine() -> None:
    assert not list(images_are_described(page(search_image=ImageFactory())))
    decorative = ImageFactory(description="", is_decorative=True)
    assert not list(images_are_described(page(search_image=decorative)))


def test_a_page_with_an_error_is_not_submitted() -> None:
    home = HomePageFactory(parent=None)
    draft = ContentPageFactory(parent=home, body=[heading("Empty")])
    draft.save_revision()
    superuser = UserFactory(is_superuser=True)
    with pytest.raises(ChecksFailed, match="Nothing stands below the heading “Empty”"):
        require_submittable(draft, draft.get_workflow(), superuser)
