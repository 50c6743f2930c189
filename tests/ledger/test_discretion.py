"""What is left of a document when some of those that it shows may not be named."""

from typing import Any

import orjson
import pytest

from cms.ledger.reading.redacting import redacted

SEALED = "00000000-0000-4000-8000-00000000dead"
OPEN = "00000000-0000-4000-8000-00000000beef"


def left(type: str = "home.home", **fields: Any) -> dict[str, Any]:
    document = {"id": OPEN, "type": type, "title": "Witness", **fields}
    told: dict[str, Any] = orjson.loads(redacted(orjson.dumps(document), {SEALED}))
    return {name: told[name] for name in fields}


def reference(id: str) -> dict[str, str]:
    return {"id": id, "type": "home.content", "path": "/x/", "url": "https://x/", "title": "X"}


def test_a_document_that_names_nothing_sealed_is_the_very_same() -> None:
    body = orjson.dumps({"id": OPEN, "type": "home.home", "parent": reference(OPEN)})
    assert redacted(body, {SEALED}) is body


def test_a_link_keeps_its_words_and_loses_its_target() -> None:
    link = {"label": "There", "url": "https://x/", "document": reference(SEALED)}
    lost = {"label": "There", "url": None, "document": None}
    other = {**link, "document": reference(OPEN)}
    assert left(links=[link, other]) == {"links": [lost, other]}


def test_a_redirect_loses_its_address() -> None:
    told = left("content.redirect", from_path="/old", to_url="/x", to_document=reference(SEALED))
    assert told == {"from_path": "/old", "to_url": None, "to_document": None}


def test_what_stands_in_a_list_is_missing_there() -> None:
    above = [reference(OPEN), reference(SEALED)]
    assert left(ancestors=above, parent=above[1]) == {"ancestors": above[:1], "parent": None}


def test_a_part_that_is_nothing_without_it_goes_too() -> None:
    image = {"id": SEALED, "url": "https://x/x.jpg", "alt": "X"}
    blocks = [
        {"type": "image", "id": None, "image": image, "caption": "At work"},
        {"type": "document", "id": None, "file": image, "description": "Read it"},
    ]
    assert left(body=blocks, hero_image=image) == {
        "body": [{**blocks[1], "file": None}],
        "hero_image": None,
    }
    photos = [{"image": image, "caption": "At work"}]
    assert left("awards.profile", photos=photos) == {"photos": []}


def test_its_slug_is_not_told_beside_it() -> None:
    held = [{"id": SEALED, "slug": "spine", "name": "Spine"}, {"id": OPEN, "slug": "other"}]
    told = left("plan.strategy", workgroups=held, leads=["spine", "other"])
    assert told == {"workgroups": held[1:], "leads": ["other"]}


@pytest.mark.parametrize(
    ("html", "told"),
    [
        (f'<a href="/x" data-document-id="{SEALED}">See <b>it</b></a>.', "See <b>it</b>."),
        (f'<a href="/x" data-document-id="{OPEN}">See it</a>', None),
        (f'<p>Look: <img src="/x.jpg" alt="X" data-document-id="{SEALED}"></p>', "<p>Look: </p>"),
        (f'<img src="/x.jpg" data-document-id="{OPEN}">', None),
        ('<a href="https://elsewhere.example/">There</a>', None),
        (
            f'<a data-document-id="{OPEN}">one</a><a data-document-id="{SEALED}" rel="x">other</a>',
            f'<a data-document-id="{OPEN}">one</a>other',
        ),
    ],
)
def test_in_rich_text_links_lose_their_target_and_images_go(html: str, told: str | None) -> None:
    rest = f'<p data-document-id="{SEALED}">'
    given = {"html": html, "text": "As it was"}
    assert left(text=given, other=rest)["text"] == {"html": told or html, "text": "As it was"}


def test_a_type_that_is_not_registered_any_more_is_redacted_as_well() -> None:
    assert left("home.former", shown={"image": reference(SEALED)}) == {"shown": {"image": None}}
