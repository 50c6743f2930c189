"""The checks that a text must pass. Apps register theirs in `AppConfig.ready()`.

A check is a function of the page as drafted. It yields findings, reads little, writes nothing,
and calls nobody outside.
"""

from collections.abc import Callable, Iterable, Iterator

from wagtail.models import Page

from cms.editorial.checks.finding import Finding

Check = Callable[[Page], Iterable[Finding]]

_checks: list[tuple[type[Page], Check]] = []
_advice: set[Check] = set()


def register(check: Check, page_class: type[Page] = Page, *, blocks: bool = True) -> None:
    """Run `check` on every page of `page_class`; one that never `blocks` finds no errors."""
    if (page_class, check) not in _checks:
        _checks.append((page_class, check))
    if not blocks:
        _advice.add(check)


def checks_for(page: Page) -> Iterator[Check]:
    return (check for page_class, check in _checks if isinstance(page, page_class))


def may_block(check: Check) -> bool:
    return check not in _advice
