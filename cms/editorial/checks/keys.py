"""The keys of findings: what makes one finding the same as yesterday's, and not another."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256

from cms.editorial.checks.finding import Finding

LENGTH = 10


def keyed(found: Iterable[tuple[str, Finding]]) -> Iterator[Finding]:
    """The findings with the names of their checks, and keys.

    By what is said of which place, and the how manieth time: not by the ids of blocks, which an
    import makes anew, nor by positions, which move when a row is added above.
    """
    times: Counter[tuple[str, ...]] = Counter()
    for check, finding in found:
        said = (check, finding.place, finding.message)
        times[said] += 1
        yield replace(finding, check=check, key=f"{check}-{_short(said, times[said])}")


def _short(said: tuple[str, ...], time: int) -> str:
    return sha256("\x1f".join((*said, str(time))).encode()).hexdigest()[:LENGTH]
