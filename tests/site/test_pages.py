"""Every page type, with everything that it can show: on both databases, and in good HTML."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from wagtail.models import Page, get_page_models

from cms.content.models import File, PublicImage
from home.models import HomePage
from tests import factories
from tests.fixtures.layers import layer
from tests.site import whole_site

LIMIT = 100_000


@layer
def pages(home: HomePage) -> dict[str, Page]:
    image: PublicImage = factories.ImageFactory()
    file: File = factories.FileFactory()
    return whole_site.pages(home, image, file)


def test_every_page_type_is_shown(pages: dict[str, Page], client: Client) -> None:
    shown = {type(page) for page in pages.values()}
    assert shown == {model for model in get_page_models() if model is not Page}
    for path in pages:
        assert client.get(path).status_code == 200, path


@pytest.mark.once
def test_every_page_is_one_small_document_without_inline_code(
    pages: dict[str, Page], client: Client
) -> None:
    for path in pages:
        html = client.get(path).content.decode()
        assert html.count("<h1") == html.count("<main") == 1, path
        assert not re.search(r"<script|<style|\sstyle=|\son\w+=", html), path
        assert len(html) < LIMIT, path


@pytest.mark.once
def test_a_page_with_its_styles_and_icons_is_light(pages: dict[str, Page], client: Client) -> None:
    files = Path(settings.BASE_DIR) / "templates/static"
    for path in pages:
        html = client.get(path).content.decode()
        asked = set(re.findall(r"/static/(site/[a-z.]+?\.(?:css|svg))", html))
        assert len(asked) > 8, path
        assert len(html) + sum((files / one).stat().st_size for one in asked) < LIMIT, path


@pytest.mark.once
def test_headings_never_skip_a_level(pages: dict[str, Page], client: Client) -> None:
    for path in pages:
        html = client.get(path).content.decode()
        body = html[html.index("<main") : html.index("</main>")]
        levels = [int(level) for level in re.findall(r"<h([1-6])", body)]
        assert levels[0] == 1, path
        assert all(to - since <= 1 for since, to in pairwise(levels)), (path, levels)


@pytest.mark.once
def test_nothing_is_asked_of_another_site(pages: dict[str, Page], client: Client) -> None:
    for path in pages:
        html = client.get(path).content.decode()
        asked = re.findall(r'<(?:img|script|iframe|source|link rel="stylesheet")[^>]*', html)
        assert not [tag for tag in asked if "http" in tag], path


@pytest.mark.parametrize(
    "shown",
    [
        "<h2>A section</h2>",
        "<p>A paragraph.</p>",
        "First item",
        "Loose item",
        "A quote.",
        "A callout",
        "<summary>Unfold</summary>",
        "3 in 5",
        "<caption>Costs</caption>",
        'alt="A bridge"',
        "Fill it in.",
        "Opens on video.example.org",
        'aria-label="Links"',
        "To the front page",
    ],
)
def test_every_block_is_shown(pages: dict[str, Page], client: Client, shown: str) -> None:
    assert shown in client.get("/about-us/").content.decode()


def test_an_empty_cell_is_empty(pages: dict[str, Page], client: Client) -> None:
    assert '<td class="column-number"></td>' in client.get("/about-us/").content.decode()


def test_a_strategy_shows_its_parts(pages: dict[str, Page], client: Client) -> None:
    html = client.get("/the-plan/4-advance/4-1-awareness/").content.decode()
    for part in (
        "Partnerships",
        "Tell employers",
        "Some delay",
        "June 30, 2026",
        "94 percent",
        "A file to read",
        "Tell us what you think",
        "Send a comment",
        "Back to plan overview",
    ):
        assert part in html, part


def test_a_profile_shows_its_parts(pages: dict[str, Page], client: Client) -> None:
    html = client.get("/awards/2025/lantern/").content.decode()
    for part in ("It did well.", "33", "Promoted", "I moved up.", "Ask", "At work", "example.org"):
        assert part in html, part
