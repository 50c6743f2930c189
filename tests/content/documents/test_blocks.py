from typing import Any

import pytest
from django.template.loader import get_template
from pytest_django import DjangoAssertNumQueries
from wagtail.blocks import StreamValue

from cms.content.blocks import BodyBlock
from cms.content.documents.blocks import body
from cms.content.documents.blocks.body import VOCABULARY
from cms.content.documents.keys import FILE, IMAGE
from tests.content.documents.shelf import card, page, shown

BLOCK = BodyBlock()
ABOUT = page(12, "/about/")
LINK = {"label": "About us", "page": 12, "file": None, "url": ""}
IMAGE_7 = card(
    (IMAGE, 7),
    facts={
        "alt": "A lathe",
        "decorative": False,
        "width": 1600,
        "height": 900,
        "renditions": {
            "card": ["/media/lathe.640.jpg", 640, 360],
            "large": ["/media/lathe.1280.jpg", 1280, 720],
            "og": ["/media/lathe.og.jpg", 1200, 630],
        },
    },
)
FILE_3 = card(
    (FILE, 3),
    title="Guide",
    url="https://plan.example/documents/3/guide.pdf",
    facts={"filename": "guide.pdf", "content_type": "application/pdf", "size": 9, "sha1": None},
)


def built(name: str, value: Any, *cards: Any) -> dict[str, Any]:
    (block,) = stream((name, value), cards=cards)
    return block


def stream(*stored: tuple[str, Any], cards: Any = ()) -> list[dict[str, Any]]:
    raw = [{"type": name, "value": value, "id": f"id-{name}"} for name, value in stored]
    blocks = body(StreamValue(BLOCK, raw, is_lazy=True), shown(*cards))
    return [block.model_dump(mode="json") for block in blocks]


def test_every_block_of_the_editor_has_a_schema_and_no_other() -> None:
    assert set(VOCABULARY) == set(BodyBlock.base_blocks)


@pytest.mark.parametrize("name", BodyBlock.base_blocks)
def test_every_block_of_the_editor_has_a_template(name: str) -> None:
    assert get_template(BodyBlock.base_blocks[name].meta.template)


@pytest.mark.parametrize("name", BodyBlock.base_blocks)
def test_what_was_stored_before_a_block_had_its_fields_can_still_be_shown(name: str) -> None:
    for block in stream((name, {}), (name, None)):
        assert block["type"] == name


def test_blocks_keep_their_order_type_and_id() -> None:
    blocks = stream(("heading", {"text": "Why", "level": "h3"}), ("paragraph", "<p>So.</p>"))
    assert blocks == [
        {"type": "heading", "id": "id-heading", "text": "Why", "level": 3},
        {
            "type": "paragraph",
            "id": "id-paragraph",
            "text": {"html": "<p>So.</p>", "text": "So."},
        },
    ]


def test_lists_read_items_with_and_without_ids() -> None:
    stored = [{"type": "item", "id": "a", "value": "<p>One</p>"}, "<p>Two</p>"]
    block = built("list", {"style": "numbers", "items": stored})
    assert [item["text"] for item in block["items"]] == ["One", "Two"]


def test_a_table_has_cells_of_its_columns_types() -> None:
    table = {
        "columns": [
            {"type": "text", "heading": "County"},
            {"type": "number", "heading": "People"},
            {"type": "rich_text", "heading": ""},
        ],
        "rows": [
            {"values": ["North", "12.5", "<p>See</p>"]},
            {"values": [None, None, None]},
            {"values": ["", "n/a", ""]},
        ],
        "caption": "",
    }
    block = built("table", {"caption": "By county", "table": table})
    assert block["columns"][1] == {"heading": "People", "type": "number"}
    assert block["rows"][0] == ["North", 12.5, {"html": "<p>See</p>", "text": "See"}]
    assert block["rows"][1] == ["", None, {"html": "", "text": ""}]
    assert block["rows"][2] == block["rows"][1]


def test_an_image_has_renditions_and_a_srcset_without_the_cropped_one() -> None:
    block = built("image", {"image": {"image": 7, "alt_text": "At work"}, "caption": "x"}, IMAGE_7)
    image = block["image"]
    assert image["alt"] == "At work"
    assert image["url"] == image["renditions"]["large"]["url"]
    assert image["renditions"]["og"]["height"] == 630
    assert image["srcset"] == (
        "https://plan.example/media/lathe.640.jpg 640w, "
        "https://plan.example/media/lathe.1280.jpg 1280w"
    )


def test_the_alternative_text_of_an_image_is_its_own_unless_the_block_has_another() -> None:
    assert built("image", {"image": {"image": 7}}, IMAGE_7)["image"]["alt"] == "A lathe"
    decorative = built("image", {"image": {"image": 7, "decorative": True}}, IMAGE_7)["image"]
    assert (decorative["alt"], decorative["decorative"]) == ("", True)


def test_an_image_block_whose_image_is_not_public_is_left_out() -> None:
    assert stream(("image", {"image": {"image": 7, "alt_text": "At work"}, "caption": "x"})) == []


def test_a_file_that_is_not_public_leaves_only_what_is_said_of_it() -> None:
    assert built("document", {"file": 3, "description": "Read"}, FILE_3)["file"]["title"] == "Guide"
    assert built("document", {"file": 3, "description": "Read"})["file"] is None
    assert stream(("document", {"file": 3, "description": ""})) == []


def test_a_link_carries_its_document() -> None:
    block = built("call_to_action", {"heading": "Join", "link": LINK}, ABOUT)
    assert block["link"]["url"] == "https://plan.example/about/"
    assert block["link"]["document"]["path"] == "/about/"


def test_a_link_to_what_is_not_public_keeps_its_label() -> None:
    block = built("link_list", {"heading": "", "links": [LINK]})
    assert block["links"] == [
        {"label": "About us", "url": None, "document": None, "hreflang": None}
    ]


def test_reading_a_body_makes_no_query(
    db: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        stream(
            ("image", {"image": {"image": 7}}),
            ("document", {"file": 3}),
            ("link_list", {"links": [LINK]}),
            ("embed", {"url": "https://video.example/1", "title": "A film"}),
            cards=(IMAGE_7, FILE_3, ABOUT),
        )
