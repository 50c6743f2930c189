"""A profile by whose code it was: what functions of C took counts for those who called them."""

from collections import Counter
from cProfile import Profile
from pstats import Stats
from typing import Any

OURS = ("cms", "plan", "awards", "toolkit", "home")
PACKAGES = "site-packages/"
PREPARED = "cms/ledger/reading/prepared.py"
MOST = 8


def shares(profile: Profile) -> list[tuple[str, float]]:
    """The largest shares of the whole time, by part of the program."""
    parts: Counter[str] = Counter()
    stats: Any = Stats(profile)
    for function, (_, _, own, _, callers) in stats.stats.items():
        if function[0] == "~" and callers:
            for caller, (_, _, own_there, _) in callers.items():
                parts[part_of(caller[0], function[2])] += own_there
        else:
            parts[part_of(function[0], function[2])] += own
    whole = sum(parts.values())
    return [(part, own / whole) for part, own in parts.most_common(MOST)]


def part_of(file: str, function: str) -> str:
    """`cms.ledger` of our own, else the package; waiting has a name of its own.

    What libpq's functions take counts for who calls them: no profiler sees them.
    """
    if PREPARED in file or f"{PACKAGES}psycopg" in file:
        return "PostgreSQL, and waiting for it"
    if "socket" in function or f"{PACKAGES}redis" in file:
        return "Redis, and waiting for it"
    _, found, inside = file.partition(PACKAGES)
    if found:
        return ".".join(inside.split("/")[:2]).removesuffix(".py")
    for package in OURS:
        if f"/{package}/" in file:
            return ".".join(
                [package, *file.rpartition(f"/{package}/")[2].split("/")[:2]]
            ).removesuffix(".py")
    return "Python"
