"""What the pages of a release give up before they go live, so that they can take each other's.

One after the other goes live, each through the gate. Where two of them exchange what only one may
have, the first would find it taken by the second. Apps register in `AppConfig.ready()` what is
given up; it happens in the transaction in which every page takes its own again, or ends.
"""

from collections.abc import Callable, Collection

GivingUp = Callable[[Collection[int]], object]

_given_up: list[GivingUp] = []


def register(giving_up: GivingUp) -> None:
    if giving_up not in _given_up:
        _given_up.append(giving_up)


def make_way(page_ids: Collection[int]) -> None:
    for give_up in _given_up:
        give_up(page_ids)
