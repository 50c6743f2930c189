"""Items of two lists: paired by identity where they have one, else by what they say."""

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import Any

from cms.delivery.differences.alignment import Run, aligned
from cms.delivery.differences.budget import Budget
from cms.delivery.differences.schemas import ChangeSchema, ItemSchema, Kind
from cms.delivery.differences.words import words
from cms.ledger.canonical import digest

Items = list[Any]
Fields = Callable[[dict[str, Any], dict[str, Any], Budget], list[ChangeSchema]]

IDENTITIES = ("id", "number", "slug")
LABELS = ("title", "name", "label", "number", "statement", "heading", "text", "type")
LONGEST_LABEL = 80


def different_items(
    before: Items, after: Items, budget: Budget, fields: Fields
) -> list[ItemSchema]:
    """In the order of the list after, with what was removed where it stood."""
    return list(Comparison(before, after, budget, fields).told())


class Comparison:
    def __init__(self, before: Items, after: Items, budget: Budget, fields: Fields) -> None:
        self.before, self.after = before, after
        self.budget, self.fields = budget, fields

    def told(self) -> Iterator[ItemSchema]:
        if identity := common_identity(self.before, self.after):
            yield from self.by_identity(identity)
        else:
            yield from self.by_content()

    def by_identity(self, name: str) -> Iterator[ItemSchema]:
        was = {item[name]: place for place, item in enumerate(self.before)}
        now = {item[name]: place for place, item in enumerate(self.after)}
        for run in aligned(list(was), list(now), self.budget):
            for place in run.before:
                if self.before[place][name] not in now:
                    yield self.removed(place)
            for place in run.after:
                known = was.get(self.after[place][name])
                yield from self.kept(known, place, moved=not run.equal)

    def kept(self, was: int | None, now: int, *, moved: bool) -> Iterator[ItemSchema]:
        if was is None:
            yield self.added(now)
        elif self.before[was] != self.after[now]:
            yield self.changed(was, now)
        elif moved:
            yield self.item(Kind.MOVED, was, now)

    def by_content(self) -> Iterator[ItemSchema]:
        digests = [digest(item) for item in self.before], [digest(item) for item in self.after]
        for run in aligned(*digests, self.budget):
            if not run.equal:
                yield from self.replaced(run)

    def replaced(self, run: Run) -> Iterator[ItemSchema]:
        """Pairs of a kind are taken for one item that has changed."""
        for was, now in zip_longest(run.before, run.after):
            if was is not None and now is not None and alike(self.before[was], self.after[now]):
                yield self.changed(was, now)
                continue
            if was is not None:
                yield self.removed(was)
            if now is not None:
                yield self.added(now)

    def changed(self, was: int, now: int) -> ItemSchema:
        before, after = self.before[was], self.after[now]
        if isinstance(before, dict):
            changes = self.fields(before, after, self.budget)
            return self.item(Kind.CHANGED, was, now, changes=changes)
        told = words(before, after, self.budget)
        return self.item(Kind.CHANGED, was, now, before=before, after=after, words=told)

    def added(self, now: int) -> ItemSchema:
        return self.item(Kind.ADDED, None, now, after=self.after[now])

    def removed(self, was: int) -> ItemSchema:
        return self.item(Kind.REMOVED, was, None, before=self.before[was])

    def item(self, kind: Kind, was: int | None, now: int | None, **more: Any) -> ItemSchema:
        item = self.after[now] if now is not None else self.before[was or 0]
        return ItemSchema(kind=kind, label=label(item), before_index=was, after_index=now, **more)


def common_identity(before: Items, after: Items) -> str | None:
    """The field by which the items of both lists can be told apart, if there is one."""
    return next((name for name in IDENTITIES if all(map(tells(name), (before, after)))), None)


def tells(name: str) -> Callable[[Items], bool]:
    def apart(items: Items) -> bool:
        found = [item.get(name) if isinstance(item, dict) else None for item in items]
        return all(isinstance(one, str | int) for one in found) and len({*found}) == len(found)

    return apart


def alike(before: Any, after: Any) -> bool:
    if isinstance(before, dict) and isinstance(after, dict):
        return before.keys() == after.keys() and before.get("type") == after.get("type")
    return isinstance(before, str) and isinstance(after, str)


def label(item: Any) -> str:
    if isinstance(item, dict):
        named: Sequence[Any] = [item.get(name) for name in LABELS]
        item = next((name for name in named if isinstance(name, str) and name), "")
    text = str(item)
    return text if len(text) <= LONGEST_LABEL else f"{text[:LONGEST_LABEL]}…"
