"""Noting what the clock is about to do. Called by the worker, again and again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from wagtail.models import Page

from cms.ledger.documents import Document
from cms.ledger.keys import VERSIONS, Key, among
from cms.ledger.models import Current, Dependency, Identity, State
from cms.ledger.reading.moments import Moment, Touched, stored
from cms.ledger.recorder.finding import Found, find
from cms.ledger.recorder.languages import in_other_languages
from cms.ledger.surroundings import Surroundings

MOST = 500
"""Documents that one moment names. What shows more than that is told of by its purge alone."""


@dataclass(frozen=True)
class Coming:
    """That an object becomes public, changes or ends at a time, perhaps under another slug."""

    key: Key
    at: datetime
    slug: str = ""


def foresee(coming: Iterable[Coming]) -> None:
    """Have readers know of exactly these; writes only where that is news."""
    told = sorted(coming, key=lambda each: (each.at, each.key))
    text = stored(moments_of(told)) if told else ""
    row = State.objects.filter(pk=State.Name.MOMENTS).first()
    if text != (row.value if row else ""):
        State.objects.update_or_create(pk=State.Name.MOMENTS, defaults={"value": text})


def moments_of(coming: list[Coming]) -> list[Moment]:
    surroundings = Surroundings()
    found = {each.key: each for each in find({one.key for one in coming})}
    return [
        Moment(one.at.timestamp(), tuple(touched(one, found.get(one.key), surroundings)))
        for one in coming
    ]


def touched(coming: Coming, found: Found | None, surroundings: Surroundings) -> list[Touched]:
    """The document itself, in all languages, and those that show it or lead to it in one."""
    keys = {coming.key}
    if surroundings.several_languages:
        keys |= in_other_languages(keys)
    leading = {key for key in keys if key == coming.key or key[0] == VERSIONS}
    rows = Current.objects.filter(among(keys))
    shown = Dependency.objects.filter(among(leading)).order_by("document")
    others = Current.objects.filter(document__in=shown.values("document")[:MOST])
    told = [Touched(str(row.document_id), row.collection, (row.path,)) for row in [*rows, *others]]
    if found and issubclass(found.kind, Document):
        paths = places(coming, found.kind, found.obj, surroundings)
        told.append(Touched(identity(coming.key), found.kind.collection, paths))
    return told


def identity(key: Key) -> str:
    """Of a document that was public before; nobody knows the id of one that never was."""
    known = Identity.objects.filter(among([key])).first()
    return str(known.pk) if known else ""


def places(
    coming: Coming, kind: type[Document], obj: Any, surroundings: Surroundings
) -> tuple[str, ...]:
    if isinstance(obj, Page) and not surroundings.root_of(obj):
        return ()
    path = surroundings.place(kind, obj).path or ""
    renamed = coming.slug and path.count("/") > 1
    above = path.rstrip("/").rpartition("/")[0]
    return (path, f"{above}/{coming.slug}/") if renamed else (path,)
