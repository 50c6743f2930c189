"""A page in another language is a draft of its own, and goes the way of every page."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Revision

from cms.editorial.dashboard.panels.behind import BehindPanel
from plan.models import StrategyPage
from tests.editorial.drafts import published
from tests.editorial.people import People
from tests.site.languages import spanish


@pytest.fixture
def translated(strategy: StrategyPage, who: People) -> Page:
    """The public strategy's Spanish draft, made in the admin by the editor."""
    published(strategy, who.editor, who.reviewer, who.publisher)
    for page in Page.objects.ancestor_of(strategy, inclusive=True).filter(depth__gt=1):
        answer = translate(who, page)
        assert answer.status_code == 302
    return strategy.get_translation(spanish()).specific


def translate(who: People, page: Page, by: str = "editor") -> object:
    client = Client()
    client.force_login(getattr(who, by), backend="django.contrib.auth.backends.ModelBackend")
    url = reverse("simple_translation:submit_page_translation", args=[page.pk])
    return client.post(url, {"locales": spanish().pk})


def test_a_translation_is_a_draft_with_all_that_its_source_has(translated: StrategyPage) -> None:
    assert (translated.live, translated.number, translated.locale_id) == (
        False,
        "4.1",
        spanish().pk,
    )
    source = StrategyPage.objects.get(live=True)
    assert translated.responsible_group() == source.responsible_group()
    assert [str(each) for each in translated.workgroup_roles.all()] == [
        "Industry Partnerships (Lead)"
    ]


def test_it_is_reviewed_and_keeps_its_number_beside_the_sources(
    translated: StrategyPage, who: People
) -> None:
    published(translated, who.editor, who.second_reviewer, who.second_publisher)
    assert (
        list(StrategyPage.objects.filter(live=True, number="4.1").values_list("live"))
        == [(True,)] * 2
    )


@pytest.mark.parametrize(("role", "status"), [("reviewer", 302), ("administrator", 302)])
def test_who_may_not_write_may_not_translate(
    strategy: StrategyPage, who: People, role: str, status: int
) -> None:
    assert translate(who, strategy.get_parent().get_parent(), role).status_code == status
    assert not Page.objects.filter(locale=spanish()).exists()


def test_what_stands_above_is_translated_first(strategy: StrategyPage, who: People) -> None:
    """Wagtail shows no button for it."""
    answer = translate(who, strategy)
    assert answer.status_code == 422
    assert "Translate the page above this one first" in answer.content.decode()
    assert not Page.objects.filter(locale=spanish()).exists()


def test_who_edits_is_told_when_the_source_has_changed_since(
    translated: StrategyPage, who: People
) -> None:
    assert behind(who) == []
    source = StrategyPage.objects.get(live=True)
    later = timezone.now() + timedelta(minutes=1)
    Revision.objects.filter(pk=source.live_revision_id).update(created_at=later)
    assert behind(who) == ["4.1 Awareness"]
    text = said_in_the_editor(who, translated)
    assert "Bring the translation up to date" in text.get_text()
    assert f"/pages/{source.pk}/revisions/compare/" in str(text)
    translated.latest_revision_created_at = later
    Page.objects.filter(pk=translated.pk).update(latest_revision_created_at=later)
    assert behind(who) == []
    assert "up to date" not in said_in_the_editor(who, translated).get_text()


def behind(who: People) -> list[str]:
    return [row.title for row in BehindPanel(who.editor).rows()]


def said_in_the_editor(who: People, page: Page) -> BeautifulSoup:
    client = Client()
    client.force_login(who.editor, backend="django.contrib.auth.backends.ModelBackend")
    answer = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    return BeautifulSoup(answer.content, "html.parser")
