"""No two strategies of a release have the same number."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from wagtail.models import Page

from cms.editorial.checks.finding import Finding
from cms.editorial.choices import Severity
from cms.editorial.releases.wholeness import Found
from plan.models import StrategyPage


def numbers_differ(texts: Sequence[Page]) -> Iterator[Found]:
    bearers: dict[tuple[int, str], list[StrategyPage]] = defaultdict(list)
    for text in texts:
        if isinstance(text, StrategyPage):
            bearers[text.plan().pk, text.number].append(text)
    for (_, number), strategies in bearers.items():
        for second in strategies[1:]:
            yield (
                second,
                Finding(
                    Severity.ERROR,
                    f"“{strategies[0].title}” has the number {number}, too.",
                    place="Number",
                    remedy="Give one of them another number.",
                ),
            )
