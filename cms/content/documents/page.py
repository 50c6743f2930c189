from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, ClassVar

from django.db.models import QuerySet
from pydantic import Field

from cms.content.documents.part import Part
from cms.content.documents.seo import Seo
from cms.content.documents.term import TAG_FILTER, Term, tags_of
from cms.content.documents.translation import Translation
from cms.content.models import PublicPage
from cms.editorial.models import Overdue, Withdrawal
from cms.ledger.choices import ValueKind
from cms.ledger.documents import Document
from cms.ledger.fields import Filter, Sort
from cms.ledger.kinds import ModelClass
from cms.ledger.reference import Reference
from cms.ledger.shown import Shown


class PageWithdrawal(Part):
    """That a page is no longer in force, though it can still be read."""

    at: datetime = Field(description="Since when.")
    reason: str = Field(description="Why.")


class PageDocument(Document):
    """What every page says of itself. A subclass adds its own fields and passes `shared` on."""

    filters = {
        "parent": Filter("parent.id", description="Id of the page directly above."),
        "tag": TAG_FILTER,
        "review_by": Filter("review_by", ValueKind.DATE, "Day by which it is checked again."),
        "overdue": Filter("overdue", ValueKind.BOOLEAN, "Whether that day has passed unused."),
        "withdrawn": Filter("withdrawn", ValueKind.BOOLEAN, "Whether it is no longer in force."),
    }
    parts: ClassVar[tuple[tuple[ModelClass, str], ...]] = ((Overdue, "page"), (Withdrawal, "page"))
    order = "path"
    select: ClassVar[tuple[str, ...]] = ("overdue_mark",)
    unsearched: ClassVar[tuple[str, ...]] = ("seo", "change_note", "withdrawal")
    sorts = {"position": Sort("position", ValueKind.NUMBER, "The editors' order below one parent.")}

    summary: str = Field(description="One or two sentences; empty if there are none.")
    seo: Seo
    parent: Reference | None = Field(
        description="The page directly above; null at the top, or if that page is not public."
    )
    ancestors: list[Reference] = Field(
        description="The public pages above, from the home page down to the parent."
    )
    translations: list[Translation] = Field(
        description="The same page in other languages, as far as it is public there."
    )
    position: int = Field(
        description="Orders the pages below one parent as the editors do; gaps mean nothing."
    )
    tags: list[Term] = Field(description="What it is about; empty for types without tags.")
    review_by: date | None = Field(
        description="By this day somebody confirms that it is still right."
    )
    overdue: bool = Field(
        description="Whether that day has passed without anybody confirming it; an edition says so."
    )
    change_note: str = Field(
        description="What the last publication changed; empty if that was minor."
    )
    withdrawn: bool = Field(
        description="Whether it is no longer in force: it can be read, and must be marked where it "
        "is shown. `/search` and `q` do not find it."
    )
    withdrawal: PageWithdrawal | None = Field(description="Since when, and why; null if it is not.")

    @classmethod
    def rows(cls, ids: Sequence[int]) -> QuerySet[Any]:
        return super().rows(ids).select_related("withdrawal")

    @classmethod
    def withdrawn_because(cls, page: Any) -> str | None:
        found = withdrawal_of(page)
        return found.reason if found else None

    @classmethod
    def shared(cls, page: PublicPage, shown: Shown) -> dict[str, Any]:
        """The fields that every page type has, for `build`."""
        return {
            "summary": page.summary,
            "seo": Seo.of(page, shown),
            "parent": Reference.of(shown.parent(page)),
            "ancestors": [Reference.of(card) for card in shown.ancestors(page)],
            "translations": [Translation.of(card) for card in shown.translations(page)],
            "position": position(page),
            "tags": tags_of(tag_ids(page), shown),
            "review_by": page.review_by,
            "overdue": is_overdue(page),
            "change_note": page.change_note,
            "withdrawn": (found := withdrawal_of(page)) is not None,
            "withdrawal": PageWithdrawal(at=found.at, reason=found.reason) if found else None,
        }


def withdrawal_of(page: PublicPage) -> Withdrawal | None:
    """What was loaded with a page. A draft that is looked at has none: publishing it ends it."""
    found: Withdrawal | None = page._state.fields_cache.get("withdrawal")
    return found


def position(page: PublicPage) -> int:
    """The last step of treebeard's path: digits and letters, in base 36."""
    return int(page.path[-page.steplen :], 36)


def tag_ids(page: PublicPage) -> list[int]:
    """The tags of a page whose `tagged_items` have been loaded; none if its type has no tags."""
    tagged = getattr(page, "tagged_items", None)
    return [item.tag_id for item in tagged.all()] if tagged else []


def is_overdue(page: PublicPage) -> bool:
    """As read with the page: publishing the draft that a preview shows would end it."""
    return page._state.fields_cache.get("overdue_mark") is not None
