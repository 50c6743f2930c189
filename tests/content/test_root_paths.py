"""Where sites begin is never kept from before a change, and pages keep their addresses."""

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Page, Site

from cms.content.root_paths import MARK
from home.models import HomePage
from tests.factories import ContentPageFactory

OLD, NEW = "http://old.example", "http://new.example"


def hosts() -> list[str]:
    return [path.root_url for path in Site.get_site_root_paths()]


def rename(host: str) -> None:
    site = Site.objects.get()
    site.hostname = host.removeprefix("http://")
    site.save()


@pytest.mark.django_db(transaction=True)
def test_who_asks_before_the_commit_keeps_nothing_old() -> None:
    rename(OLD)
    before = hosts()
    with transaction.atomic():
        rename(NEW)
        assert hosts() == [NEW]
        kept_by_another = cache.get(MARK)
        cache.set("root-paths.kept", (kept_by_another, ["what was public before the commit"]), 60)
    assert before == [OLD]
    assert hosts() == [NEW]
    assert hosts() == [NEW]


@pytest.mark.django_db(transaction=True)
def test_an_answer_that_was_read_before_a_change_and_kept_after_it_is_not_used() -> None:
    rename(OLD)
    hosts()
    mark, paths = cache.get("root-paths.kept")
    rename(NEW)
    cache.set("root-paths.kept", (mark, paths), 60)
    assert hosts() == [NEW]


@pytest.mark.django_db(transaction=True)
def test_what_is_taken_back_is_kept_by_nobody() -> None:
    rename(OLD)
    with transaction.atomic():
        rename(NEW)
        hosts()
        transaction.set_rollback(True)
    assert hosts() == [OLD]


@pytest.mark.django_db(transaction=True)
def test_what_is_kept_costs_no_statement(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    rename(OLD)
    hosts()
    with django_assert_num_queries(0):
        assert hosts() == [OLD]


def test_savepoints_that_are_taken_back_take_their_change_with_them(home: HomePage) -> None:
    rename(OLD)
    with transaction.atomic():
        rename(NEW)
        assert hosts() == [NEW]
        transaction.set_rollback(True)
    assert hosts() == [OLD]


def test_a_page_without_an_address_is_in_no_menu_and_breaks_none(
    home: HomePage, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = ContentPageFactory(parent=home, title="About us", slug="about", show_in_menus=True)
    assert 'class="menu-sections"' in client.get("/").text
    usual = Page.get_url
    gone = {page.pk}
    monkeypatch.setattr(
        Page,
        "get_url",
        lambda self, *args, **kwargs: None if self.pk in gone else usual(self, *args, **kwargs),
    )
    answer = client.get("/")
    assert (answer.status_code, 'class="menu-sections"' in answer.text) == (200, False)
