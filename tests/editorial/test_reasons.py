"""Whoever moves a public page, deletes it or puts pages in order is asked why; the log says it.

Other things that are public without a review: `screens/test_reasons.py`.
"""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import LogContext, log
from wagtail.models import ModelLogEntry, Page, PageLogEntry

from cms.content.reasons.form import LONGEST
from home.models import ContentPage
from tests.editorial.audit.test_every_verb import exported
from tests.editorial.drafts import published
from tests.editorial.people import People
from tests.fixtures.layers import layer
from tests.reasons import REASON

SAID = REASON["reason"]
ASKS = 'name="reason"'


@layer
def public(article: ContentPage, who: People) -> Page:
    return published(article, who.editor, who.reviewer, who.publisher)


@pytest.fixture
def section(article: ContentPage) -> Page:
    """A draft, beside the page."""
    beside = ContentPage(title="Section", slug="section", live=False)
    return Page.objects.get(pk=article.pk).get_parent().add_child(instance=beside)


def browser(user: Any) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def publisher(who: People) -> Client:
    return browser(who.publisher)


def screens(page: Page, section: Page) -> dict[str, tuple[str, dict[str, Any]]]:
    bulk = f"/admin/bulk/wagtailcore/page/{{}}/?id={page.pk}&next=/admin/"
    return {
        "move": (reverse("wagtailadmin_pages:move_confirm", args=[page.pk, section.pk]), {}),
        "move in bulk": (bulk.format("move"), {"chooser": section.pk}),
        "delete": (reverse("wagtailadmin_pages:delete", args=[page.pk]), {}),
        "delete in bulk": (bulk.format("delete"), {}),
    }


SCREENS = ["move", "move in bulk", "delete", "delete in bulk"]


def stands(page: Page) -> list[Any]:
    return list(Page.objects.filter(pk=page.pk).values_list("path", "live"))


@pytest.mark.parametrize("name", SCREENS)
def test_a_public_page_moves_and_goes_with_a_reason_only(
    name: str, publisher: Client, public: Page, section: Page
) -> None:
    address, form = screens(public, section)[name]
    before, too_long = stands(public), {"reason": "a" * (LONGEST + 1)}
    assert ASKS in publisher.get(address).text
    assert "Say why." in publisher.post(address, form).text
    assert f"at most {LONGEST}" in publisher.post(address, form | too_long).text
    assert stands(public) == before
    publisher.post(address, form | REASON)
    assert stands(public) != before
    assert PageLogEntry.objects.filter(page=public.pk).latest("pk").comment == SAID


@pytest.mark.parametrize("name", SCREENS)
def test_a_draft_needs_none(
    name: str, publisher: Client, article: ContentPage, section: Page
) -> None:
    address, form = screens(article, section)[name]
    before = stands(article)
    assert ASKS not in publisher.get(address).text
    publisher.post(address, form)
    assert stands(article) != before


def test_what_is_public_below_a_draft_counts(
    publisher: Client, public: Page, section: Page
) -> None:
    Page.objects.get(pk=public.pk).move(section, pos="last-child")
    address = reverse("wagtailadmin_pages:delete", args=[section.pk])
    assert "Say why." in publisher.post(address).text
    assert stands(public)
    publisher.post(address, REASON)
    rows = PageLogEntry.objects.filter(action="wagtail.delete")
    assert [row.comment for row in rows] == [SAID, SAID]


def in_order(page: Page) -> str:
    return f"{reverse('wagtailadmin_explore', args=[page.get_parent().pk])}?ordering=ord"


def drag(page: Page) -> str:
    """Behind the page that stands second."""
    address = reverse("wagtailadmin_pages:set_page_position", args=[page.pk])
    return f"{address}?position=1"


def test_an_order_is_asked_about_once_a_day(publisher: Client, public: Page, section: Page) -> None:
    asks = reverse("reasons_ordering", args=[public.get_parent().pk])
    before = stands(public)
    refused = publisher.post(drag(public))
    assert refused.status_code == 422
    assert "Say why." in refused.text
    assert publisher.get(in_order(public)).headers["Location"] == asks
    assert "Say why." in publisher.post(asks, {"reason": " "}).text
    assert stands(public) == before
    assert publisher.post(asks, REASON).headers["Location"] == in_order(public)
    assert "w-orderable" in publisher.get(in_order(public)).text
    assert publisher.post(drag(public)).status_code == 200
    assert stands(public) != before
    assert PageLogEntry.objects.filter(page=public.pk).latest("pk").comment == SAID
    with time_machine.travel(timezone.now() + timedelta(days=1), tick=False):
        assert publisher.post(drag(public)).status_code == 422


def test_the_order_of_drafts_is_free(
    publisher: Client, article: ContentPage, section: Page
) -> None:
    before = stands(article)
    assert publisher.get(in_order(article)).status_code == 200
    assert publisher.post(drag(article)).status_code == 200
    assert stands(article) != before


def test_who_may_not_put_in_order_is_not_asked(public: Page, who: People) -> None:
    editor = browser(who.editor)
    assert editor.get(in_order(public)).status_code == 200
    asks = reverse("reasons_ordering", args=[public.get_parent().pk])
    assert editor.get(asks).headers["Location"] == reverse("wagtailadmin_home")


def test_the_biography_the_report_and_its_export_say_it(
    publisher: Client, public: Page, section: Page, who: People
) -> None:
    publisher.post(screens(public, section)["move"][0], REASON)
    assert SAID in publisher.get(reverse("biography", args=[public.pk])).text
    report = "/admin/reports/site-history/"
    asked = {"action": "wagtail.move", "label": "Article"}
    assert SAID in browser(who.superuser).get(report, asked).text
    (row,) = exported(browser(who.superuser).get(report, asked | {"export": "csv"}))
    assert row["Comment"] == SAID


def test_a_reason_ends_with_its_request(publisher: Client, public: Page, section: Page) -> None:
    """What code and other requests do afterwards has none."""
    publisher.post(screens(public, section)["move"][0], REASON)
    log(section, "wagtail.edit")
    with LogContext(user=None):
        log(section, "wagtail.edit")
    rows = PageLogEntry.objects.filter(page=section.pk, action="wagtail.edit")
    assert [row.comment for row in rows] == ["", ""]
    assert not ModelLogEntry.objects.filter(data__why=SAID).exists()
