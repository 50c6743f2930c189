from typing import Annotated, Any, Self

from pydantic import Field

from cms.content.documents.keys import FILE
from cms.content.documents.part import Part
from cms.ledger.cards import Card
from cms.ledger.keys import PAGE
from cms.ledger.reference import Reference
from cms.ledger.shown import Shown

TargetUrl = Annotated[
    str | None,
    Field(
        description="Absolute address; null if the link leads to what is not public, or nowhere."
    ),
]
TargetDocument = Annotated[
    Reference | None,
    Field(description="The document of this site that the link leads to, if it leads to one."),
]
TargetLanguage = Annotated[
    str | None,
    Field(
        description="The language of the page that the link leads to, where that is another than "
        "the document's; else null. A link to a page leads to its translation where that is public."
    ),
]


class Link(Part):
    """Words that lead somewhere."""

    label: str = Field(description="The words of the link.")
    url: TargetUrl
    document: TargetDocument
    hreflang: TargetLanguage

    @classmethod
    def of(cls, stored: dict[str, Any], shown: Shown) -> Self:
        """The link in the stored value of a `LinkBlock`."""
        given = {name: stored.get(name) for name in ("page", "file", "url")}
        return cls(label=stored.get("label") or "", **target(shown, **given))


def target(
    shown: Shown, page: int | None = None, file: int | None = None, url: str | None = None
) -> dict[str, Any]:
    """`url`, `document` and `hreflang` of a link to one of these: a page, a file or an address."""
    if not page and not file:
        return led_to(None, shown.language, url)
    card = shown.linked(page) if page else shown.card((FILE, file or 0))
    return led_to(card, shown.language)


def led_to(card: Card | None, language: str, url: str | None = None) -> dict[str, Any]:
    """The same for a card that is at hand, of what is written in a language; or for an address."""
    return {
        "url": card.url if card else url or None,
        "document": Reference.of(card),
        "hreflang": language_elsewhere(card, language),
    }


def language_elsewhere(card: Card | None, language: str) -> str | None:
    """Of a page in another language; a file is in any."""
    elsewhere = card and card.key[0] == PAGE and card.locale != language
    return card.locale if card and elsewhere else None
