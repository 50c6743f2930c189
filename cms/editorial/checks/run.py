from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from wagtail.models import Page

from cms.editorial.checks.finding import Finding
from cms.editorial.checks.registry import checks_for
from cms.editorial.choices import Severity
from cms.editorial.refusals import ChecksFailed


def findings(page: Page) -> list[Finding]:
    """Everything that the checks find, in the order in which they are registered."""
    return [finding for check in checks_for(page) for finding in check(page)]


def errors(page: Page) -> list[Finding]:
    return [finding for finding in findings(page) if finding.severity.blocks]


def incomplete(page: Page) -> list[Finding]:
    """What the page's fields demand and a draft may lack; Wagtail demands it of a live page."""
    try:
        page.full_clean()
    except ValidationError as error:
        return [
            Finding(Severity.ERROR, " ".join(messages), place=page_label(page, name))
            for name, messages in error.message_dict.items()
        ]
    return []


def page_label(page: Page, field_name: str) -> str:
    if field_name == NON_FIELD_ERRORS:
        return ""
    return str(page._meta.get_field(field_name).verbose_name).capitalize()


def require_complete(page: Page) -> None:
    """Refuse what lacks a required field, and what has errors."""
    _refuse([*incomplete(page), *errors(page)])


def require_no_errors(page: Page) -> None:
    _refuse(errors(page))


def _refuse(found: list[Finding]) -> None:
    if found:
        raise ChecksFailed(" ".join(finding.sentence() for finding in found))
