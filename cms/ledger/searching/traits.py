"""What a document is found by beside its words: what it is, where it stands, in which language.

The index knows traits as it knows words, so that a search that is narrowed reads no row to see
whether it belongs. A trait begins with a sign that no word has.
"""

import re
from collections.abc import Iterable, Iterator

SIGN = "="

Traits = tuple[tuple[str, ...], ...]
"""Of each group a row has one at least."""

EVERYWHERE = f"{SIGN}everywhere"
"""A search over everything finds it."""
ON_A_PAGE = f"{SIGN}page"
"""It has a place on the site."""

UNUSUAL = re.compile(r"[^a-z0-9._-]", re.ASCII)


def of_collection(name: str) -> str:
    return trait("collection", name)


def of_type(name: str) -> str:
    return trait("type", name)


def of_locale(name: str) -> str:
    return trait("locale", name)


def trait(of: str, value: str) -> str:
    """Whatever the value is: as it is spelled in queries, which must not end in it."""
    return f"{SIGN}{of}:{UNUSUAL.sub(lambda found: f'{SIGN}{ord(found[0]):x}:', value)}"


def narrowed(
    *,
    collection: str = "",
    types: Iterable[str] = (),
    locales: Iterable[str] = (),
    everywhere: bool = False,
    on_pages: bool = False,
) -> Traits:
    """What is asked for; of what is not named, anything will do."""
    groups = (
        (EVERYWHERE,) if everywhere else (),
        (ON_A_PAGE,) if on_pages else (),
        (of_collection(collection),) if collection else (),
        tuple(map(of_type, types)),
        tuple(map(of_locale, locales)),
    )
    return tuple(group for group in groups if group)


def traits_of(
    *, collection: str, type: str, locale: str, path: str, everywhere: bool
) -> Iterator[str]:
    yield of_collection(collection)
    yield of_type(type)
    yield of_locale(locale)
    if path:
        yield ON_A_PAGE
    if everywhere:
        yield EVERYWHERE
