"""Every sentence of any page stands in one place of the draft, or is reported as dropped."""

import re
from collections import Counter
from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from plan.importing.errors import LostText, UnreadableFile
from plan.importing.reading import read_file
from plan.importing.recognising import recognise, report
from plan.importing.recognising.coverage import check_nothing_is_lost
from plan.importing.recognising.places import family
from tests.plan.importing.generated_pages import Page, as_html, as_text, pages
from tests.plan.importing.pages import PAGES, content, read_page

patient = settings(deadline=None)


Renderer = Callable[[Page], st.SearchStrategy[bytes]]


def misplaced_in(name: str, render: Renderer, data: st.DataObject) -> dict[str, int]:
    """Generated sentences that are not in exactly one place, with the number of their places."""
    page = without_lead_in(data.draw(pages()))
    source = read_file(name, data.draw(render(page)))
    texts = content(source, recognise(source))
    counts = {
        sentence: sum(text.count(" ".join(sentence.split())) for text in texts)
        for sentence in page.sentences
    }
    return {sentence: count for sentence, count in counts.items() if count != 1}


def without_lead_in(page: Page) -> Page:
    """Lead-ins go their own way: the title of further reading stands without "… see"."""
    lead_ins = ("For more information, see ", "Resources: ", "Give your input: ", "Note: ")
    lead_in = re.compile("^(?:" + "|".join(lead_ins) + ")")
    return Page(page.parts, [lead_in.sub("", sentence) for sentence in page.sentences])


@patient
@given(st.data())
def test_sentences_of_a_text_page_stand_in_one_place(data: st.DataObject) -> None:
    assert misplaced_in("page.txt", as_text, data) == {}


@patient
@given(st.data())
def test_sentences_of_an_html_page_stand_in_one_place(data: st.DataObject) -> None:
    assert misplaced_in("page.html", as_html, data) == {}


@patient
@given(pages().flatmap(as_text))
def test_the_body_is_in_the_order_of_the_page(data: bytes) -> None:
    for top in recognise(read_file("page.txt", data)).strategies:
        for outline in family(top):
            orders = [
                passage.order
                for part in outline.body
                for passage in getattr(part, "items", None)
                or getattr(part, "rows", None)
                or [part.text]
            ]
            assert orders == sorted(orders)


@patient
@given(pages().flatmap(as_text))
def test_every_line_has_a_row_that_says_what_became_of_it(data: bytes) -> None:
    source = read_file("page.txt", data)
    rows = report(source, recognise(source))
    lines = data.decode().replace("\r\n", "\n").replace("\r", "\n").split("\n")
    expected = {number: line.strip() for number, line in enumerate(lines, 1) if line.strip()}
    assert {row["line"]: row["text"] for row in rows} == expected
    assert len(rows) == len(expected)
    assert all(row["became"] for row in rows)


def letters(text: str) -> Counter[str]:
    """Letters and digits; an "o" may have been a bullet."""
    return Counter(letter for letter in text if letter.isalnum() and letter != "o")


@patient
@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=400)
    | st.from_regex(
        r"([0-9.]{1,5}[ \t]|[A-Z]{3}[.:] |[•*o–-] |\n|\f|[a-z]{1,6}[ .:-]|\(Lead\)){1,60}",
        fullmatch=True,
    )
)
def test_no_letter_of_any_text_is_lost(text: str) -> None:
    try:
        source = read_file("page.txt", text.encode())
    except UnreadableFile:
        return
    everything = content(source, recognise(source))
    assert letters("".join(everything)) == letters(text)


@patient
@given(
    st.from_regex(
        r"(<(p|div|b|a href=x|li|ul|td|tr|table|h1|br|!--|/p|/div|/b|/a|/ul|/table|/h1)>"
        r"|[A-Za-z.]{1,9}| |\n){1,60}",
        fullmatch=True,
    )
)
def test_any_markup_is_read_or_refused(markup: str) -> None:
    try:
        source = read_file("page.html", markup.encode())
    except UnreadableFile:
        return
    recognition = recognise(source)
    assert all(row["became"] for row in report(source, recognition))


@pytest.mark.parametrize("name", sorted(path.name for path in PAGES.iterdir()))
def test_our_own_pages_lose_no_letter(name: str) -> None:
    source = read_page(name)
    raw = (PAGES / name).read_text()
    shown = BeautifulSoup(raw, "html.parser").get_text() if name.endswith(".html") else raw
    assert letters(shown) <= letters("".join(content(source, recognise(source))))


def test_the_check_itself_finds_lost_and_doubled_text() -> None:
    source = read_file("page.txt", b"One line.\n\nTwo lines.\n")
    recognition = recognise(source)
    body = recognition.strategies[0].body
    body.append(body[-1])
    with pytest.raises(LostText, match="Line 3 would be doubled"):
        check_nothing_is_lost(source, recognition)
    del body[-2:]
    with pytest.raises(LostText, match="Line 3 would be lost"):
        check_nothing_is_lost(source, recognition)
