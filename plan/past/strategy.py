"""A strategy from its edition of then, and what is different since."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Self

import orjson
from django.utils.translation import gettext as _

from cms.ledger import reading
from cms.ledger.keys import PAGE
from plan.models import StrategyPage
from plan.past.day import end_of

Body = dict[str, Any]
MOST_NOTES = 20


@dataclass(frozen=True)
class Change:
    """Something that is not as it was: what it is about, how it was, how it is."""

    about: str
    then: str
    now: str


@dataclass(frozen=True)
class PastStrategy:
    strategy: Body
    now: Body | None
    """None if it is not public any more."""
    notes: list[tuple[datetime, str]]
    """What readers were told since, the newest first."""

    @classmethod
    def of(cls, strategy: StrategyPage, day: date) -> Self | None:
        """None if it was not public then, or may not be told of any more."""
        moment, key = end_of(day), (PAGE, strategy.pk)
        document = reading.document_of(key)
        then = reading.at(moment).by_id(document) if document else None
        if then is None:
            return None
        now = reading.by_id(then.id)
        told = [(at, note) for at, note in reading.notes(key, MOST_NOTES) if at > moment]
        return cls(orjson.loads(then.body), orjson.loads(now.body) if now else None, told)

    @property
    def is_the_same(self) -> bool:
        return self.now is not None and self.now["version"] == self.strategy["version"]

    @property
    def changes(self) -> list[Change]:
        """Its status, statement and actions; the rest is read in both."""
        return list(changes(self.strategy, self.now)) if self.now else []


def changes(then: Body, now: Body) -> Iterator[Change]:
    for name, about in (("statement", _("Statement")), ("status_label", _("Status"))):
        if then[name] != now[name]:
            yield Change(about, then[name] or "–", now[name] or "–")
    before = {action["number"]: action for action in then["actions"]}
    after = {action["number"]: action for action in now["actions"]}
    for number in sorted(before.keys() | after.keys()):
        if (old := said(before.get(number))) != (new := said(after.get(number))):
            yield Change(number, old, new)


def said(action: Body | None) -> str:
    return f"{action['statement']} ({action['status_label']})" if action else "–"
