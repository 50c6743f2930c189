import pytest
from bs4 import BeautifulSoup

from cms.delivery.differences.budget import Budget
from cms.delivery.reviewing.marking import Marking

CASES = {
    "a word": (
        "<p>Tell all employers.</p>",
        "<p>Tell most employers.</p>",
        "<p>Tell <del>all </del><ins>most </ins>employers.</p>",
    ),
    "a paragraph that is gone": (
        "<p>One stays.</p><p>Two goes.</p><p>Three stays.</p>",
        "<p>One stays.</p><p>Three stays.</p>",
        '<p>One stays.</p><p><del class="block">Two goes.</del>Three stays.</p>',
    ),
    "a sentence at the end of a paragraph": (
        "<p>One stays. Two goes.</p><p>Three stays.</p>",
        "<p>One stays.</p><p>Three stays.</p>",
        "<p>One stays.<del> Two goes.</del></p><p>Three stays.</p>",
    ),
    "a paragraph that is new, with its markup": (
        "<p>One stays.</p>",
        "<p>One stays.</p><p>Two is <b>very</b> new.</p>",
        "<p>One stays.</p><p><ins>Two is </ins><b><ins>very</ins></b> <ins>new.</ins></p>",
    ),
    "the last paragraph": (
        "<p>One stays.</p><p>Two goes.</p>",
        "<p>One stays.</p>",
        '<p>One stays.<del class="block">Two goes.</del></p>',
    ),
    "where a link leads": (
        '<p>See <a href="/a/">there</a>.</p>',
        '<p>See <a href="/b/">there</a>.</p>',
        '<p>See <del>there</del><a href="/b/"><ins>there</ins></a>.</p>',
    ),
    "a picture": (
        '<p>One.</p><img src="/a.png" alt="Mill">',
        '<p>One.</p><img src="/b.png" alt="Fair">',
        '<p>One.</p><del class="block">[Mill] </del><ins><img alt="Fair" src="/b.png"/></ins>',
    ),
    "nothing": ("<p>A &lt;b&gt; c.</p>", "<p>A &lt;b&gt; c.</p>", "<p>A &lt;b&gt; c.</p>"),
    "all of it": ("<p>Old text.</p>", "<p>Brand new.</p>", None),
    "from nothing": ("", "<p>New.</p>", "<p><ins>New.</ins></p>"),
    "to nothing": ("<p>Old.</p>", "", '<del class="block">Old.</del>'),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_different_is_marked_where_it_stands(case: str) -> None:
    before, after, wanted = CASES[case]
    soup = BeautifulSoup(f"<main>{after}</main>", "html.parser")
    found = Marking(BeautifulSoup(f"<main>{before}</main>", "html.parser"), soup, Budget()).mark()
    html = soup.decode_contents().replace(' data-change=""', "")
    if wanted is not None:
        assert html == f"<main>{wanted}</main>"
    assert (found > 0) == (case != "nothing")


def test_beyond_the_budget_the_page_is_still_there() -> None:
    before = BeautifulSoup("<main><p>One two three.</p></main>", "html.parser")
    after = BeautifulSoup("<main><p>Three two one.</p></main>", "html.parser")
    budget = Budget(1)
    Marking(before, after, budget).mark()
    assert budget.exhausted
    assert "Three two one" in after.get_text()
