"""The site never shows a trace of what is not public."""

import json

import pytest
from django.test import Client
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Page,
    PageViewRestriction,
)

from cms.content.models import SiteSettings
from home.models import HomePage
from plan.models import PlanPage, StrategyPage
from tests import factories
from tests.ledger.fixtures import Ledger

SECRET = "Unheard-of"


@pytest.fixture(params=["draft", "private"])
def hidden(request: pytest.FixtureRequest, home: HomePage) -> Page:
    """A page that is not public, in the menus, with a page of its own below it."""
    page: Page = factories.ContentPageFactory(
        parent=home, title=SECRET, slug="unheard-of", show_in_menus=True
    )
    if request.param == "draft":
        Page.objects.filter(pk=page.pk).update(live=False)
    else:
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    page.refresh_from_db()
    return page


def get(client: Client, path: str) -> str:
    return client.get(path).content.decode()


def test_menus_and_front_page_leave_it_out(hidden: Page, client: Client) -> None:
    assert SECRET not in get(client, "/")


def test_links_to_it_in_the_navigation_are_left_out(
    hidden: Page, settings_of_site: SiteSettings, client: Client
) -> None:
    link = {"label": SECRET, "page": hidden.pk, "file": None, "url": ""}
    settings_of_site.navigation = json.dumps([{"type": "link", "value": link}])
    settings_of_site.footer_links = json.dumps([{"type": "link", "value": link}])
    settings_of_site.save()
    assert SECRET not in get(client, "/")


def test_a_link_to_it_in_text_loses_its_target_not_its_sentence(
    hidden: Page, home: HomePage, client: Client
) -> None:
    text = f'<p>Read <a linktype="page" id="{hidden.pk}">about it</a> soon.</p>'
    factories.ContentPageFactory(
        parent=home, title="Open", body=json.dumps([{"type": "paragraph", "value": text}])
    )
    html = get(client, "/open/")
    assert "about it</a> soon." in html
    assert "unheard-of" not in html


def test_a_link_block_to_it_loses_its_target(hidden: Page, home: HomePage, client: Client) -> None:
    link = {"label": "More about it", "page": hidden.pk, "file": None, "url": ""}
    value = {"heading": "", "links": [link]}
    factories.ContentPageFactory(
        parent=home, title="Open", body=json.dumps([{"type": "link_list", "value": value}])
    )
    html = get(client, "/open/")
    assert "<li>More about it</li>" in html
    assert "unheard-of" not in html


def test_search_and_sitemap_are_silent(hidden: Page, client: Client, ledger: Ledger) -> None:
    ledger.record()
    assert "/unheard-of/" not in get(client, f"/search/?q={SECRET}")
    assert "unheard-of" not in get(client, "/sitemap.xml")


def test_the_plan_and_its_strategies_leave_it_out(plan: PlanPage, client: Client) -> None:
    goal = factories.StrategyPageFactory(parent=plan, number="1", short_name="Shown")
    factories.StrategyPageFactory(parent=goal, number="1.1", short_name=SECRET, draft=True)
    for path in ("/plan/", "/plan/1-shown/"):
        assert SECRET not in get(client, path)


def test_breadcrumbs_name_no_draft_above(plan: PlanPage, client: Client) -> None:
    goal = factories.StrategyPageFactory(parent=plan, number="1", short_name=SECRET)
    factories.StrategyPageFactory(parent=goal, number="1.1", short_name="Shown")
    StrategyPage.objects.filter(pk=goal.pk).update(live=False)
    html = get(client, "/plan/1-unheard-of/1-1-shown/")
    assert "1.1</span> Shown" in html
    assert SECRET not in html


def test_a_newer_draft_of_a_live_page_is_not_shown(home: HomePage, client: Client) -> None:
    page = factories.ContentPageFactory(parent=home, title="Before", slug="page")
    page.title = SECRET
    page.save_revision()
    for path in ("/", "/page/"):
        assert SECRET not in get(client, path)


def test_a_private_image_is_not_shown(home: HomePage, client: Client) -> None:
    private = Collection.get_first_root_node().add_child(name="Private")
    CollectionViewRestriction.objects.create(
        collection=private, restriction_type=CollectionViewRestriction.LOGIN
    )
    image = factories.ImageFactory(collection=private, description=SECRET)
    home.hero_image = home.search_image = image
    home.save()
    html = get(client, "/")
    assert SECRET not in html
    assert "/media/" not in html


def test_the_page_that_asks_for_a_password_does_not_name_the_page(
    home: HomePage, client: Client
) -> None:
    page = factories.ContentPageFactory(parent=home, title=SECRET, slug="locked", summary=SECRET)
    PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.PASSWORD, password="open"
    )
    html = get(client, "/locked/")
    assert "Password required" in html
    assert SECRET not in html
