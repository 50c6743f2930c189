"""Surrogate keys: which answers a change concerns, in words that a shared cache can be told.

| key | on | a change of a document purges it |
| --- | --- | --- |
| its id | whatever shows the document whole, and what says that it has ended | its own |
| `in:strategies` | lists, their totals and facets | of its collection |
| `at:/plan/x/` | what is said in place of a document by its path | at its path, old and new |
| `below:/plan/` | what is computed from a subtree | of every subtree that it stands in |
| `ledger` | what names the head, or searches everything | always |

A document also carries its type and its subtrees (`plan.strategy`, `/`, `/plan/`), by which people
purge by hand. Nothing depends on the length of the header: what is cut off are ids in lists, which
their collection's key covers.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from urllib.parse import quote

from cms.ledger.reading import Served, Touched

LEDGER = "ledger"
LONGEST_KEY = 200
LONGEST_HEADER = 4_000


def of_document(served: Served) -> list[str]:
    """The document, its type, and every subtree that it stands in."""
    return [str(served.id), served.type, *quoted_subtrees(served.path)]


def of_list(collection: str, types: Iterable[str], shown: Iterable[Served]) -> list[str]:
    """`shown` are the items, and what they include."""
    documents = list(shown)
    others = [in_collection(one.collection) for one in documents]
    ids = [str(one.id) for one in documents]
    return unique([in_collection(collection), *types, *others, *ids])


def unique(keys: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(keys))


def in_collection(name: str) -> str:
    return f"in:{name}"


def at(path: str) -> str:
    return shortened(f"at:{quote(path)}")


def below(path: str) -> str:
    return shortened(f"below:{quote(path)}")


def of_change(touched: Touched) -> Iterator[str]:
    """What is to be purged."""
    yield LEDGER
    if touched.collection:
        yield in_collection(touched.collection)
    if touched.id:
        yield touched.id
    for path in filter(None, touched.paths):
        yield at(path)
        yield from map(below, subtrees(path))


def subtrees(path: str) -> list[str]:
    """`/plan/goal/` stands in `/`, `/plan/` and itself."""
    steps = path.split("/")[1:-1]
    return ["/".join(["", *steps[:depth], ""]) for depth in range(len(steps) + 1)] if path else []


@lru_cache(maxsize=1024)
def quoted_subtrees(path: str) -> tuple[str, ...]:
    return tuple(map(quote, subtrees(path)))


def shortened(key: str) -> str:
    """Caches take no key of any length; a digest names a path as well."""
    kind, _, path = key.partition(":")
    return key if len(key) <= LONGEST_KEY else f"{kind}:{sha256(path.encode()).hexdigest()}"


def header(keys: Iterable[str]) -> str:
    """As many as may stand in a header, from the first."""
    text = " ".join(unique(keys))
    if len(text) <= LONGEST_HEADER:
        return text
    return text[: LONGEST_HEADER + 1].rpartition(" ")[0]
