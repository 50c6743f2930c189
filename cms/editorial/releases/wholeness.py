"""Checks of a release as a whole. Apps register theirs in `AppConfig.ready()`.

A check is given the texts that go live together. It yields findings, each with the page that it is
about; it reads little and writes nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from wagtail.models import Page

from cms.editorial.checks.finding import Finding

Found = tuple[Page, Finding]
Check = Callable[[Sequence[Page]], Iterable[Found]]

_checks: list[Check] = []


def register(check: Check) -> None:
    if check not in _checks:
        _checks.append(check)


def findings_of(texts: Sequence[Page]) -> Iterator[Found]:
    for check in _checks:
        yield from check(texts)
