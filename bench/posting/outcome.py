from collections.abc import Sequence
from dataclasses import dataclass

from bench.posting.sender import Sent


@dataclass(frozen=True)
class Outcome:
    database: str
    rate: int
    seconds: float
    sent: Sequence[Sent]
    kept: dict[str, int]
    editor: Sequence[float]
    failures: Sequence[str]

    @property
    def lost(self) -> int:
        """Not answered, or answered with a receipt that opens nothing."""
        return len(self.sent) - self.kept["opened"]

    @property
    def doubled(self) -> int:
        return self.kept["rows"] - self.kept["texts"]

    @property
    def answered_within(self) -> float:
        """Seconds, from when the first was due to when the last was answered."""
        return max(n / self.rate + each.seconds for n, each in enumerate(self.sent))

    def row(self) -> str:
        times = [each.seconds for each in self.sent]
        again = sum(each.tries > 1 for each in self.sent)
        cells = (
            self.database,
            f"{len(self.sent):,} in {self.answered_within:.0f} s",
            f"{again:,}",
            f"{self.lost}",
            f"{self.doubled}",
            f"{thousandths(times, 0.5)} / {thousandths(times, 0.99)}",
            f"{thousandths(self.editor, 0.5)} / {thousandths(self.editor, 0.99)}",
            f"{len(self.failures)} of {len(self.editor)}",
        )
        return f"| {' | '.join(cells)} |"


def thousandths(seconds: Sequence[float], share: float) -> str:
    ordered = sorted(seconds)
    at = min(len(ordered) - 1, int(share * len(ordered)))
    return f"{ordered[at] * 1000:,.0f}" if ordered else "–"
