"""The documents to which others link, each once."""

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

import orjson

from cms.delivery.problems import BadParameter, Fault
from cms.delivery.query.selecting import DEEPEST_INCLUDE, Path, Paths
from cms.ledger.reading import NOW, Now, Served

MOST_INCLUDED = 1_000

Step = tuple[UUID, Path]
"""A document, and the path that goes on in it."""


def included(bodies: Iterable[bytes], paths: Paths, time: Now = NOW) -> list[Served]:
    """Each linked document once, in the order of the links. One statement per level."""
    ahead = steps_from(bodies, paths)
    found: dict[UUID, Served] = {}
    for _ in range(DEEPEST_INCLUDE):
        wanted = {id for id, _ in ahead} - set(found)
        if len(found) + len(wanted) > MOST_INCLUDED:
            raise too_many()
        fetched = time.by_ids(wanted) if wanted else {}
        found |= {id: fetched[id] for id, _ in ahead if id in fetched}
        onward = [(found[id].body, path) for id, path in ahead if path and id in found]
        ahead = [step for body, path in onward for step in steps_from([body], [path])]
    return list(found.values())


def steps_from(bodies: Iterable[bytes], paths: Iterable[Path]) -> list[Step]:
    steps: dict[Step, None] = {}
    for body in bodies:
        document = orjson.loads(body)
        for path in paths:
            steps |= dict.fromkeys(leading(document.get(path[0]), path[1:]))
    return list(steps)


def leading(value: Any, path: Path) -> Iterator[Step]:
    """The documents to which a value links, and what is left of the path there."""
    if isinstance(value, list):
        for one in value:
            yield from leading(one, path)
    elif isinstance(value, dict):
        if path and path[0] in value:
            yield from leading(value[path[0]], path[1:])
        elif value.get("id"):
            yield UUID(value["id"]), path


def too_many() -> BadParameter:
    return BadParameter(
        [
            Fault(
                "include",
                f"That would include more than {MOST_INCLUDED} documents: ask for a smaller page.",
            )
        ]
    )
