"""The base of every public document: a typed schema that is the public contract.

A domain writes one subclass per type and registers it in `AppConfig.ready()`. The class makes the
JSON, the OpenAPI schema and the filters; a field that is not on it cannot leave.
No field may be derived from the clock: a document carries dates, and the scheduler marks it when a
date makes a difference.
"""

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict

from cms.ledger.fields import Filter, Sort
from cms.ledger.kinds import Kind
from cms.ledger.shown import Shown


class Document(Kind, BaseModel):
    """Declare the fields beyond the envelope (`envelope.py`), the class variables, and `build`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    collection: ClassVar[str]
    """The collection of the API: "strategies". Several types may share one ("pages")."""

    filters: ClassVar[Mapping[str, Filter]] = {}
    sorts: ClassVar[Mapping[str, Sort]] = {}
    """Beside path, title, published_at and updated_at, which every collection has."""

    order: ClassVar[str] = "title"
    """The sort that holds where a reader asks for none; with `-`, descending."""

    singleton: ClassVar[bool] = False
    """Whether a site has one of it (navigation, site): read as itself, not as a list."""

    unsearched: ClassVar[tuple[str, ...]] = ()
    """Own fields that are not counted as its text, beside those that its bases name; the classes of
    its parts may say the same of theirs. See `searching/telling.py`."""

    searched_everywhere: ClassVar[bool] = True
    """Whether the search over everything finds it; a search in its own collection always does."""

    @classmethod
    def build(cls, obj: Any, shown: Shown) -> Self | None:
        """The document of a loaded object. No queries, no clock; others only through `shown`.

        None withholds it on account of others (a redirect whose target is not public): it is looked
        at again when what it asked for changes.
        """
        raise NotImplementedError(f"{cls.__name__} must define build().")

    @classmethod
    def change_note_of(cls, obj: Any) -> str:
        """What the public is told about the last publication."""
        return getattr(obj, "change_note", "") or ""

    @classmethod
    def withdrawn_because(cls, obj: Any) -> str | None:
        """Why it is withdrawn: readable and marked, but not found by searching. None: it is not."""
        return None
