"""Two sequences side by side: what they have in common, in order, and what stands between.

The longest common stretches are found first, as a person would. `difflib` finds each; the budget
keeps it from doing so for ever: beyond it, what is left counts as replaced.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

from cms.delivery.differences.budget import Budget

Sequence_ = Sequence[Hashable]


@dataclass(frozen=True, order=True)
class Match:
    before: int
    after: int
    size: int


@dataclass(frozen=True)
class Run:
    """A stretch of each sequence; equal ones have the same content."""

    equal: bool
    before: range
    after: range


def aligned(
    before: Sequence_,
    after: Sequence_,
    budget: Budget,
    counts: Callable[[Match], bool] = lambda match: True,
) -> Iterator[Run]:
    """Both sequences from their beginnings to their ends, only with matches that count."""
    left, right = 0, 0
    end = Match(len(before), len(after), 0)
    for match in [*filter(counts, joined(matches(before, after, budget))), end]:
        between = range(left, match.before), range(right, match.after)
        if any(between):
            yield Run(False, *between)
        left, right = match.before + match.size, match.after + match.size
        if match.size:
            yield Run(True, range(match.before, left), range(match.after, right))


def matches(before: Sequence_, after: Sequence_, budget: Budget) -> list[Match]:
    """Ends that are alike cost nothing."""
    start = alike(before, after)
    rest = before[start:], after[start:]
    end = alike(rest[0][::-1], rest[1][::-1])
    middle = before[start : len(before) - end], after[start : len(after) - end]
    inner = [Match(m.before + start, m.after + start, m.size) for m in common(*middle, budget)]
    tail = Match(len(before) - end, len(after) - end, end)
    return [match for match in (Match(0, 0, start), *inner, tail) if match.size]


def alike(before: Sequence_, after: Sequence_) -> int:
    """How many stand at the beginning of both."""
    pairs = enumerate(zip(before, after, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(before), len(after)))


def common(before: Sequence_, after: Sequence_, budget: Budget) -> list[Match]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    frequency = Counter(after)
    cost = [0, *accumulate(1 + frequency[one] for one in before)]
    found, ahead = [], [(0, len(before), 0, len(after))]
    while ahead:
        left, right, low, high = ahead.pop()
        if left == right or low == high or not budget.spend(cost[right] - cost[left]):
            continue
        best = matcher.find_longest_match(left, right, low, high)
        if best.size:
            found.append(Match(best.a, best.b, best.size))
            ahead.append((left, best.a, low, best.b))
            ahead.append((best.a + best.size, right, best.b + best.size, high))
    return sorted(found)


def joined(matches: list[Match]) -> Iterator[Match]:
    """Neighbours as one."""
    held: Match | None = None
    for match in matches:
        if held and (held.before + held.size, held.after + held.size) == (
            match.before,
            match.after,
        ):
            held = Match(held.before, held.after, held.size + match.size)
            continue
        if held:
            yield held
        held = match
    if held:
        yield held
