"""The site as people meet it: small screens, keyboards, screen readers, a strict browser."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer
from wagtail.models import Page as TreePage
from wagtail.models import Site

from awards.models import AwardProfilePage
from plan.models import StrategyPage
from tests import factories
from tests.site import whole_site
from tests.site.visiting import Visit
from tests.small_words import SIZES

pytestmark = [pytest.mark.once, pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ASKED = ("/search/?q=about&type=none", "/the-plan/?workgroup=nobody", "/the-plan/?as_of=soon")


@pytest.fixture
def paths(live_server: LiveServer) -> list[str]:
    root = TreePage.objects.get(depth=1)
    home = factories.HomePageFactory(parent=root, title="The board", slug="board")
    Site.objects.update(root_page=home, hostname="localhost", port=80)
    Site.clear_site_root_paths_cache()
    image = factories.ImageFactory()
    return list(whole_site.pages(home, image, factories.FileFactory()))


@pytest.fixture
def visit(browser: Browser, live_server: LiveServer, paths: list[str]) -> Iterator[Visit]:
    visit = Visit(browser, live_server)
    yield visit
    visit.page.close()


def test_axe_finds_nothing_and_nothing_is_cut_off(visit: Visit, paths: list[str]) -> None:
    for path in [*paths, *ASKED, *forms(), "/nothing-here/"]:
        visit.examine(path)
    assert visit.complained() == []


def test_a_chart_is_as_wide_as_its_place_and_its_words_stay_large(visit: Visit) -> None:
    strategy = StrategyPage.objects.get(indicators__isnull=False)
    for width in (320, 1280):
        visit.page.set_viewport_size({"width": width, "height": 800})
        visit.page.goto(strategy.url)
        chart, table = visit.page.locator(".line-chart"), visit.page.locator(".values")
        assert set(visit.page.evaluate(SIZES)) == {13}
        drawn, beside = chart.bounding_box(), table.bounding_box()
        assert drawn
        assert beside
        assert width / 4 < drawn["width"] < width
        assert beside["width"] > 150


def forms() -> list[str]:
    """Of public input: a form that is closed would answer 409, and the browser complain."""
    [asked] = StrategyPage.objects.filter(input_open=True)
    return [f"/input/strategy/{asked.pk}/"]


def test_the_keyboard_skips_to_the_content(visit: Visit) -> None:
    visit.page.goto("/")
    visit.page.keyboard.press("Tab")
    skip = visit.page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator("main")).to_be_focused()


def test_the_keyboard_narrows_the_plan_and_comes_back(visit: Visit) -> None:
    visit.page.goto("/the-plan/")
    visit.page.get_by_label("Workgroup").focus()
    visit.page.keyboard.press("ArrowDown")
    visit.page.keyboard.press("Tab")
    expect(visit.page.get_by_label("Actions that are")).to_be_focused()
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("Enter")
    expect(visit.page.get_by_text("of 1", exact=False).first).to_be_visible()
    assert "workgroup=partnerships" in visit.page.url
    everything = visit.page.get_by_role("link", name="Show everything")
    everything.focus()
    visit.page.keyboard.press("Enter")
    expect(everything).to_have_count(0)


def test_the_menu_of_a_small_screen_opens_and_closes_without_a_script(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 360, "height": 740})
    visit.page.goto("/")
    sections = visit.page.get_by_role("navigation", name="Sections")
    expect(sections).to_be_hidden()
    visit.page.get_by_role("button", name="Menu").click()
    expect(sections).to_be_visible()
    visit.page.keyboard.press("Escape")
    expect(sections).to_be_hidden()
    visit.page.set_viewport_size({"width": 1280, "height": 800})
    expect(sections).to_be_visible()
    expect(visit.page.get_by_role("button", name="Menu")).to_be_hidden()


def test_a_signed_in_editors_user_bar_obeys_the_policy(visit: Visit, client: Client) -> None:
    user = get_user_model().objects.create_superuser("admin", "admin@example.org", "correct horse")
    client.force_login(user)
    cookie = client.cookies["sessionid"].value
    visit.page.context.add_cookies(
        [{"name": "sessionid", "value": cookie, "url": visit.server.url}]
    )
    visit.page.goto("/")
    expect(visit.page.get_by_role("button", name="View Wagtail quick actions")).to_be_visible()
    assert not visit.complaints


ON_SCREEN_ONLY = (
    ".site-header, .site-footer, .skip-link, .badge, .as-of-form, .filters, main .button"
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_paper_stands_what_the_page_says_dark_on_white(visit: Visit, scheme: Any) -> None:
    strategy = StrategyPage.objects.get(indicators__isnull=False)
    profile = AwardProfilePage.objects.live().first()
    assert profile
    visit.page.set_viewport_size({"width": 680, "height": 960})
    for page in (strategy.plan(), strategy, profile):
        visit.page.goto(page.url)
        visit.page.emulate_media(media="print", color_scheme=scheme)
        expect(visit.page.locator(".printed-from")).to_contain_text(page.url)
        assert visit.page.locator(ON_SCREEN_ONLY).filter(visible=True).count() == 0
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= 680
        ground, ink = visit.page.evaluate(
            "[getComputedStyle(document.documentElement).backgroundColor, "
            "getComputedStyle(document.body).color]"
        )
        assert ground in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
        assert max(map(int, re.findall(r"\d+", ink)[:3])) < 64
        for folded in visit.page.locator("main details:not(.badge) > :not(summary)").all():
            expect(folded).to_be_visible()
        visit.page.emulate_media(media="screen", color_scheme="light")
