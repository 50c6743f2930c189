"""A Spanish draft is looked at with the site's words in Spanish around it."""

import pytest
from django.contrib.auth.models import User
from django.test import Client, RequestFactory
from django.urls import reverse
from wagtail.models import Page

from cms.delivery.preview.issuing import issue, issue_for_release, spelled
from cms.delivery.reviewing.rendering import rendered
from cms.editorial.models import Release, ReleaseMember
from home.models import HomePage
from tests.delivery.preview.conftest import Viewer
from tests.factories import ContentPageFactory
from tests.ledger.fixtures import Ledger
from tests.site.languages import spanish_home, translated
from tests.site_words import links, say, say_in_spanish


@pytest.fixture
def acerca(home: HomePage, ledger: Ledger) -> Page:
    """Spanish and public, with a draft; the menu leads to the page in English."""
    about = ContentPageFactory(parent=home, title="About us", slug="about")
    say(tagline="One plan", navigation=links(about))
    say_in_spanish(tagline="Un plan")
    page = translated(about, ContentPageFactory, spanish_home(home), title="Acerca", slug="acerca")
    ledger.record()
    page.summary = "En el borrador."
    page.save_revision()
    return page


def is_in_spanish(html: str) -> bool:
    return "Un plan" in html and "One plan" not in html and "/es/acerca/" in html


def test_by_a_link_to_the_draft(client: Client, editor: User, acerca: Page) -> None:
    token = issue(editor, acerca)
    address = f"{reverse('preview:enter')}?token={spelled(token)}"
    assert is_in_spanish(client.get(address, follow=True).text)


def test_in_the_frame_of_a_review(acerca: Page) -> None:
    request = RequestFactory().get("/admin/")
    assert is_in_spanish(rendered(request, acerca.get_latest_revision_as_object()))


def test_in_the_preview_of_a_release(client: Client, editor: User, acerca: Page) -> None:
    release = Release.objects.create(name="Spring", created_by=editor)
    ReleaseMember.objects.create(
        release=release, page=acerca, title="Acerca", revision=acerca.latest_revision
    )
    token = issue_for_release(editor, release)
    client.get(f"{reverse('preview:enter')}?token={spelled(token)}")
    below = reverse("preview:release", args=[token.pk])
    assert is_in_spanish(client.get(f"{below}es/acerca/").text)


def test_a_translation_that_goes_live_with_a_release_is_named_in_its_preview(
    viewer: Viewer, editor: User, acerca: Page, ledger: Ledger
) -> None:
    Page.objects.filter(pk=acerca.pk).update(live=False)
    ledger.record()
    release = Release.objects.create(name="Spring", created_by=editor)
    ReleaseMember.objects.create(
        release=release, page=acerca, title="Acerca", revision=acerca.latest_revision
    )
    token = issue_for_release(editor, release)
    (link,) = viewer.read(token, "/preview/navigation?locale=es")["links"]
    assert link["document"]["path"] == "/es/acerca/"
    source = viewer.read(token, "/preview/documents?path=/about/")
    assert [each["path"] for each in source["translations"]] == ["/es/acerca/"]
    (now,) = viewer.api.read("/navigation?locale=es")["links"]
    assert now["document"]["path"] == "/about/"
