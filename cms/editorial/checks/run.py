from collections.abc import Iterable, Iterator

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from wagtail.models import Page

from cms.editorial.checks.finding import Finding
from cms.editorial.checks.keys import keyed
from cms.editorial.checks.registry import Check, checks_for, may_block
from cms.editorial.choices import Severity
from cms.editorial.refusals import ChecksFailed


def findings(page: Page) -> list[Finding]:
    """Everything that the checks find, in the order in which they are registered."""
    return list(_found(checks_for(page), page))


def everything(page: Page) -> list[Finding]:
    """What a person who works on `page` should know, the gravest first."""
    found = [*incomplete(page), *findings(page)]
    return sorted(found, key=lambda finding: Severity.order(finding.severity))


def errors(page: Page) -> list[Finding]:
    """Only the errors: what can only advise is not asked."""
    found = _found(filter(may_block, checks_for(page)), page)
    return [finding for finding in found if finding.severity.blocks]


def _found(checks: Iterable[Check], page: Page) -> Iterator[Finding]:
    return keyed((check.__name__, found) for check in checks for found in _asked(check, page))


def _asked(check: Check, page: Page) -> Iterator[Finding]:
    for finding in check(page):
        if finding.severity.blocks and not may_block(check):
            raise TypeError(f"{check.__name__} is registered as one that finds no errors.")
        yield finding


def fields_are_complete(page: Page) -> Iterator[Finding]:
    """What the page's fields demand and a draft may lack; Wagtail demands it of a live page."""
    try:
        page.full_clean()
    except ValidationError as error:
        for name, messages in error.message_dict.items():
            is_of_page = name == NON_FIELD_ERRORS
            yield Finding(
                Severity.ERROR,
                " ".join(messages),
                place="" if is_of_page else page_label(page, name),
                anchor="" if is_of_page else name,
            )


def incomplete(page: Page) -> list[Finding]:
    name = fields_are_complete.__name__
    return list(keyed((name, finding) for finding in fields_are_complete(page)))


def page_label(page: Page, field_name: str) -> str:
    return str(page._meta.get_field(field_name).verbose_name).capitalize()


def require_complete(page: Page) -> None:
    """Refuse what lacks a required field, and what has errors."""
    refuse_errors([*incomplete(page), *errors(page)])


def require_no_errors(page: Page) -> None:
    refuse_errors(errors(page))


def refuse_errors(found: Iterable[Finding]) -> None:
    if wrong := [finding for finding in found if finding.severity.blocks]:
        raise ChecksFailed(" ".join(finding.sentence() for finding in wrong))
