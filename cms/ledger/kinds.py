"""A kind is what the ledger knows about one model: how to load it, and what others show of it."""

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from django.db.models import Model, QuerySet

from cms.ledger.children import with_children

ModelClass = type[Model]


class Kind:
    """The half that documents and mere cards have in common; see `Document` and `CardOnly`.

    Everything here is called on sets of objects under the recorder's lock. So `load` and
    `load_cards` make a constant number of queries whatever the number of ids, and the rest make
    none at all.
    """

    type: ClassVar[str]
    """The public name: "plan.strategy". It is part of the contract; never rename it."""

    model: ClassVar[ModelClass]

    select: ClassVar[tuple[str, ...]] = ()
    """`select_related` of `load`. What is shown of others comes from `Shown`, never from here."""

    prefetch: ClassVar[tuple[Any, ...]] = ()
    """`prefetch_related` of `load`: children, tags, and the like."""

    card_prefetch: ClassVar[tuple[Any, ...]] = ()
    """`prefetch_related` of `load_cards`: only what `card` reads."""

    parts: ClassVar[tuple[tuple[ModelClass, str], ...]] = ()
    """Further tables of which rows belong to an object, as (model, name of its foreign key).

    The subtype's own table, `ParentalKey` children, many-to-many and tag tables and an image's
    renditions are found by themselves.
    """

    when_used: ClassVar[bool] = False
    """Whether a document is public only while another public one shows it (images, files)."""

    @classmethod
    def load(cls, ids: Sequence[int]) -> Iterable[Any]:
        rows = cls.rows(ids)
        return with_children(rows.select_related(*cls.select) if cls.select else rows, cls.prefetch)

    @classmethod
    def load_cards(cls, ids: Sequence[int]) -> Iterable[Any]:
        return with_children(cls.rows(ids), cls.card_prefetch)

    @classmethod
    def rows(cls, ids: Sequence[int]) -> QuerySet[Any]:
        return cls.model._base_manager.filter(pk__in=ids)

    @classmethod
    def public(cls, obj: Any) -> bool:
        """Whether the public may see it, beyond what the ledger asks by itself.

        The ledger asks by itself: a page is live, under a site's root and under no view
        restriction; an image or file is in no private collection.
        """
        return True

    @classmethod
    def card(cls, obj: Any) -> dict[str, Any]:
        """What others show of it, beside id, type, path, url and title; JSON values only.

        It may also hold what others need in order to ask further (an employer's industry id).
        """
        return {}

    @classmethod
    def title_of(cls, obj: Any) -> str:
        return str(getattr(obj, "title", None) or obj)

    @classmethod
    def path_of(cls, obj: Any) -> str | None:
        """The public path, if it has one. Pages: never asked, the ledger knows it."""
        return None

    @classmethod
    def url_of(cls, obj: Any) -> str | None:
        """A URL of its own (an image's file), absolute or below the site's root.

        Asked only where there is no path.
        """
        return None
