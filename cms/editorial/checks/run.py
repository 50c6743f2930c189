from wagtail.models import Page

from cms.editorial.checks.finding import Finding
from cms.editorial.checks.registry import checks_for
from cms.editorial.refusals import ChecksFailed


def findings(page: Page) -> list[Finding]:
    """Everything that the checks find, in the order in which they are registered."""
    return [finding for check in checks_for(page) for finding in check(page)]


def errors(page: Page) -> list[Finding]:
    return [finding for finding in findings(page) if finding.severity.blocks]


def require_no_errors(page: Page) -> None:
    if found := errors(page):
        raise ChecksFailed(" ".join(finding.sentence() for finding in found))
