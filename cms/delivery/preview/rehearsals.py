"""What a rehearsal wrote into the ledger, for whoever looks at the same release in the same state.

It holds drafts, so it stays in the memory of the process, apart from what is kept for readers, and
not for long. Nothing is invalidated: a name is everything that a rehearsal stands on, and what
stood on other ground is not asked for any more.
"""

import time
from collections import OrderedDict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from threading import Lock

from wagtail.models import Page

from cms.editorial.models import Release, ReleaseMember
from cms.ledger import marks, reading
from cms.ledger.recorder.writes import Writes

MOST = 4
LARGEST = 20_000
"""Rows. What is larger is made again each time."""
SECONDS = 60.0
"""So long is what the clock derives (whether a window is open) good for."""

Ground = tuple[Hashable, ...]


@dataclass(frozen=True)
class Kept:
    members: Sequence[ReleaseMember]
    writes: Writes

    @property
    def rows(self) -> int:
        sent = self.writes.statements
        return sum(len(parameters) if many else 1 for _, parameters, many in sent)


class Rehearsals:
    def __init__(self) -> None:
        self._kept: OrderedDict[Ground, tuple[float, Kept]] = OrderedDict()
        self._lock = Lock()

    def on(self, ground: Ground) -> Kept | None:
        with self._lock:
            self._drop_old()
            found = self._kept.get(ground)
            return found[1] if found else None

    def keep(self, ground: Ground, kept: Kept) -> None:
        if kept.rows > LARGEST:
            return
        with self._lock:
            self._drop_old()
            self._kept[ground] = time.monotonic(), kept
            self._kept.move_to_end(ground)
            while len(self._kept) > MOST:
                self._kept.popitem(last=False)

    def clear(self) -> None:
        with self._lock:
            self._kept.clear()

    def _drop_old(self) -> None:
        now = time.monotonic()
        for ground, (since, _) in list(self._kept.items()):
            if now - since > SECONDS:
                del self._kept[ground]


rehearsals = Rehearsals()


def ground_of(release: Release) -> Ground:
    """All that the ledger would be made from: what is marked or recorded (whatever the public sees
    is marked when it changes), the release, its members, and their pages with their newest texts.
    """
    told = marks.standing()
    ledger = reading.state()
    members = release.members.order_by("pk").values_list("pk", "page", "revision", "ends", "title")
    pages = Page.objects.filter(release_members__release=release).order_by("pk")
    ways = pages.values_list()
    when = release.pk, release.created_at, release.scheduled_for
    return told, ledger.stamp, ledger.foreseen, when, tuple(members), tuple(ways)
