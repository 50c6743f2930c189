"""The site in Spanish as people meet it: what axe finds, and the way of a keyboard through it."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone, translation
from playwright.sync_api import Browser, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer
from wagtail.models import Page as TreePage
from wagtail.models import Site

from awards.models import AwardYearPage
from cms.ledger.verifying import repair
from plan.models import ProgressPage, StrategyPage
from tests import factories
from tests.site import whole_site
from tests.site.languages import copies
from tests.site.visiting import Visit

pytestmark = [pytest.mark.once, pytest.mark.browser, pytest.mark.django_db(transaction=True)]

IS_SEEN = """element => {
  const box = element.getBoundingClientRect(), style = getComputedStyle(element);
  const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const marked = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  return element.matches(":focus-visible") && (marked || style.boxShadow !== "none")
    && box.width > 0 && box.top >= 0 && box.bottom <= innerHeight
    && (element.contains(there) || there?.contains(element));
}"""
"""Marked, in sight and covered by nothing; scrolling may take a moment."""
MOST_STOPS = 40


@pytest.fixture
def paths(live_server: LiveServer) -> list[str]:
    """Of every page in Spanish, of what has an address of its own, and of one that nobody has
    translated."""
    root = TreePage.objects.get(depth=1)
    home = factories.HomePageFactory(parent=root, title="The board", slug="board")
    Site.objects.update(root_page=home, hostname="localhost", port=80)
    Site.clear_site_root_paths_cache()
    pages = whole_site.pages(home, factories.ImageFactory(), factories.FileFactory())
    english = [page for page in pages.values() if not isinstance(page, ProgressPage)]
    open_for_nominations()
    TreePage.objects.filter(depth=3).update(show_in_menus=True)
    in_spanish = copies(english)
    untranslated = factories.ContentPageFactory(parent=home, title="News", show_in_menus=True)
    repair()
    return [
        *(page.get_url() for page in in_spanish.values()),
        *views(list(in_spanish.values())),
        f"/es{untranslated.get_url()}",
    ]


def open_for_nominations() -> None:
    """One year, with something to win and to answer."""
    year, today = AwardYearPage.objects.get(), timezone.localdate()
    year.nominations_open_on, year.nominations_close_on = today, today + timedelta(days=9)
    year.judging_until = today + timedelta(days=19)
    year.categories.create(name="Small employers")
    year.criteria.create(name="Reach", asks="Who took part?", weight=100)
    year.save()


def views(pages: list[TreePage]) -> Iterator[str]:
    strategy = next(page for page in pages if isinstance(page, StrategyPage) and page.input_open)
    year = next(page for page in pages if isinstance(page, AwardYearPage))
    index = next(page for page in pages if page.slug.startswith("toolkit"))
    with translation.override("es"):
        yield reverse("plan_input:give", args=[strategy.pk])
        yield reverse("nominating:nominate", args=[year.pk])
        yield reverse("site_search") + "?q=plan"
        yield reverse("site_search") + "?q=nada"
    yield f"{index.get_url()}resources/"
    yield "/es/aqui-no-hay-nada/"


@pytest.fixture
def visit(browser: Browser, live_server: LiveServer, paths: list[str]) -> Iterator[Visit]:
    visit = Visit(browser, live_server)
    yield visit
    visit.page.close()


def test_axe_finds_nothing_in_spanish_and_nothing_is_cut_off(
    visit: Visit, paths: list[str]
) -> None:
    for path in paths:
        visit.examine(path)
        assert visit.page.locator("html").get_attribute("lang") == "es", path
    assert visit.complained() == []


@pytest.mark.parametrize("width", [1280, 360])
def test_a_keyboard_goes_to_the_spanish_page_and_back(visit: Visit, width: int) -> None:
    page = visit.page
    page.set_viewport_size({"width": width, "height": 800})
    page.goto("/")
    skip(page, "Skip to content")
    choose_section(page, "Menu", "The plan", width)
    expect(page).to_have_url(f"{visit.server.url}/the-plan/")
    walk_to(page, page.get_by_role("link", name="Español", exact=True))
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("lang", "es")
    assert page.url.startswith(f"{visit.server.url}/es/the-plan")
    skip(page, "Saltar al contenido")
    choose_section(page, "Menú", "News", width)
    expect(page).to_have_url(f"{visit.server.url}/es/news/")
    expect(page.get_by_text("Esta página está en inglés")).to_be_visible()
    walk_to(page, page.get_by_role("link", name="English", exact=True))
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{visit.server.url}/news/")
    assert visit.complaints == []


def skip(page: Page, name: str) -> None:
    link = page.get_by_role("link", name=name)
    walk_to(page, link)
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def choose_section(page: Page, menu: str, name: str, width: int) -> None:
    """By the menu, which a small screen opens first."""
    page.goto(page.url.partition("#")[0])
    if width < 700:
        walk_to(page, page.get_by_role("button", name=menu, exact=True))
        page.keyboard.press("Enter")
    sections = page.locator(".menu-sections")
    expect(sections).to_be_visible()
    walk_to(page, sections.get_by_role("link", name=name, exact=True))
    page.keyboard.press("Enter")


def walk_to(page: Page, goal: Locator) -> None:
    """Stop by stop; at each it is seen where the keyboard is."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        here = page.locator(":focus").element_handle()
        page.wait_for_function(IS_SEEN, arg=here, timeout=3_000)
        if goal.evaluate("element => element === document.activeElement"):
            return
    pytest.fail(f"{goal} is not reached by the keyboard.")
