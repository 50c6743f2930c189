import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.content.documents import RichText
from cms.content.documents.keys import FILE, IMAGE
from cms.ledger.keys import PAGE
from tests.content.documents.shelf import card, page, shown

PAGE_12 = page(12, "/about/")
PAGE_112 = page(112, "/es/nosotros/", "es")
FILE_3 = card((FILE, 3), url="https://plan.example/documents/3/guide.pdf")
IMAGE_7 = card(
    (IMAGE, 7),
    facts={
        "alt": "A lathe",
        "decorative": False,
        "width": 1600,
        "height": 900,
        "renditions": {"card": ["/media/lathe.jpg", 640, 360]},
    },
)


def html(source: str, *cards: object) -> str:
    return RichText.of(source, shown(*cards)).html


def test_a_link_to_a_page_carries_its_address_id_and_path() -> None:
    assert html('<p>See <a linktype="page" id="12">about us</a>.</p>', PAGE_12) == (
        '<p>See <a href="https://plan.example/about/" '
        'data-document-id="00000000-0000-0000-0000-00000000000c" '
        'data-document-path="/about/">about us</a>.</p>'
    )


def test_a_link_to_what_is_not_public_loses_its_target_and_keeps_its_words() -> None:
    assert html('<p>See <a linktype="page" id="12"><b>about</b> us</a>.</p>') == (
        "<p>See <b>about</b> us.</p>"
    )


def test_a_lost_link_does_not_take_the_end_of_the_next_one() -> None:
    both = '<a linktype="page" id="99">lost</a> <a linktype="page" id="12">kept</a>'
    assert html(both, PAGE_12).startswith("lost <a href=")
    assert html(both, PAGE_12).endswith(">kept</a>")


def in_spanish(*cards: object) -> str:
    source = '<a linktype="page" id="12">nosotros</a>'
    return RichText.of(source, shown(*cards, language="es")).html


def test_a_link_in_a_translated_text_leads_to_the_translation() -> None:
    assert in_spanish(PAGE_12, PAGE_112) == (
        '<a href="https://plan.example/es/nosotros/" '
        'data-document-id="00000000-0000-0000-0000-000000000070" '
        'data-document-path="/es/nosotros/">nosotros</a>'
    )


def test_it_does_so_although_the_original_is_not_public() -> None:
    assert 'href="https://plan.example/es/nosotros/"' in in_spanish(PAGE_112)


def test_without_a_public_translation_it_leads_to_the_original_and_says_its_language() -> None:
    assert 'href="https://plan.example/about/" hreflang="en"' in in_spanish(PAGE_12)


def test_in_the_main_language_a_link_leads_where_its_author_chose() -> None:
    source = '<a linktype="page" id="112">in Spanish</a>'
    assert 'href="https://plan.example/es/nosotros/" hreflang="es"' in html(source, PAGE_112)


def test_a_file_is_in_no_language() -> None:
    source = '<a linktype="document" id="3">Guía</a>'
    assert "hreflang" not in RichText.of(source, shown(FILE_3, language="es")).html


def test_a_link_to_a_file_carries_its_address_and_id() -> None:
    linked = html('<a linktype="document" id="3">Guide</a>', FILE_3)
    assert 'href="https://plan.example/documents/3/guide.pdf"' in linked
    assert "data-document-id" in linked
    assert "data-document-path" not in linked


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("https://other.example/a?b=1&amp;c=2", "https://other.example/a?b=1&amp;c=2"),
        ("/survey/", "https://plan.example/survey/"),
        ("//other.example/", "//other.example/"),
        ("mailto:plan@example.org", "mailto:plan@example.org"),
        ("#evidence", "#evidence"),
    ],
)
def test_other_addresses_are_absolute_or_stay_as_they_are(href: str, address: str) -> None:
    assert html(f'<a href="{href}">there</a>') == f'<a href="{address}">there</a>'


@pytest.mark.parametrize(
    "source",
    [
        '<a href="javascript:alert(1)">there</a>',
        '<a href="/x" onclick="alert(1)">there</a>',
        "<script>alert(1)</script>there",
        '<img src="x" onerror="alert(1)">there',
        '<embed embedtype="media" url="javascript:alert(1)">there',
        '<a linktype="page" id="12; drop">there</a>',
        '<style>p { background: url("javascript:alert(1)") }</style>there',
    ],
)
def test_nothing_that_runs_leaves(source: str) -> None:
    built = RichText.of(source, shown(PAGE_12))
    assert "alert" not in built.html
    assert built.text == "there"


def test_an_image_in_the_text_shows_a_rendition() -> None:
    embedded = html('<embed embedtype="image" id="7" alt="At work" format="left">', IMAGE_7)
    assert embedded == (
        '<img src="https://plan.example/media/lathe.jpg" '
        'srcset="https://plan.example/media/lathe.jpg 640w" alt="At work" width="640" '
        'height="360" data-document-id="00000000-0000-0000-0000-000000000007">'
    )


def test_an_image_that_is_not_public_is_left_out() -> None:
    assert html('<p>Here:</p><embed embedtype="image" id="7" alt="At work">') == "<p>Here:</p>"


def test_a_video_becomes_a_link_to_it() -> None:
    address = "https://video.example/1"
    assert html(f'<embed embedtype="media" url="{address}">') == (
        f'<a href="{address}">{address}</a>'
    )


def test_plain_text_has_a_line_for_each_paragraph_and_item() -> None:
    source = (
        "<p>One &amp; two</p><ul><li>a <b>b</b></li><li>c<br/>d</li></ul><p></p><p>1 &lt; 2</p>"
    )
    assert RichText.of(source, shown()).text == "One & two\na b\nc\nd\n1 < 2"


def test_whatever_is_asked_for_is_a_dependency_public_or_not() -> None:
    asking = shown(PAGE_12)
    RichText.of('<a linktype="page" id="12">a</a><a linktype="document" id="3">b</a>', asking)
    assert asking.asked == {(PAGE, 12), (FILE, 3)}


def test_no_text_is_empty_text() -> None:
    assert RichText.of("", shown()) == RichText.of(None, shown()) == RichText(html="", text="")


@given(
    st.lists(st.sampled_from(['<a linktype="page" id="12">', "</a>", "<p>", '"', ">", "x", "<"]))
)
def test_broken_markup_comes_out_whole(pieces: list[str]) -> None:
    built = html("".join(pieces), PAGE_12)
    assert built.count("<a ") == built.count("</a>")
