from collections.abc import Iterable
from typing import Any, ClassVar, Self

from pydantic import Field
from taggit.models import Tag

from cms.content.documents.called import NAME_LOCALE, called, names
from cms.content.documents.keys import TAG
from cms.content.documents.part import Part
from cms.ledger.cards import CardOnly
from cms.ledger.fields import Filter
from cms.ledger.keys import Key
from cms.ledger.shown import Shown


class Term(Part):
    """A word by which documents are sorted: a tag."""

    slug: str = Field(description="What filters take; it does not change with the name.")
    name: str = Field(description="For people.")

    @classmethod
    def of(cls, key: Key, shown: Shown) -> Self | None:
        card = shown.card(key)
        return cls(slug=card["slug"], name=card.title) if card else None


class NamedTerm(Term):
    """A word that has a name in each language: a topic, an industry, a county."""

    unsearched: ClassVar[tuple[str, ...]] = ("name_locale",)

    name_locale: str = NAME_LOCALE

    @classmethod
    def of(cls, key: Key, shown: Shown) -> Self | None:
        card = shown.card(key)
        return cls(slug=card["slug"], **called(card, shown)) if card else None


class TermCard(CardOnly):
    """A kind that is a name and a slug."""

    @classmethod
    def card(cls, obj: Any) -> dict[str, Any]:
        return {"slug": obj.slug}


class NamedTermCard(TermCard):
    card_prefetch: ClassVar[tuple[Any, ...]] = ("translations",)

    @classmethod
    def card(cls, obj: Any) -> dict[str, Any]:
        return super().card(obj) | names(obj)


class TagCard(TermCard):
    type = "tag"
    model = Tag


TAG_FILTER = Filter("tags.slug", description="Slug of a tag.")


def tags_of(ids: Iterable[int], shown: Shown) -> list[Term]:
    terms = (Term.of((TAG, tag_id), shown) for tag_id in ids)
    return sorted(
        (term for term in terms if term), key=lambda term: (term.name.casefold(), term.slug)
    )
