"""What the checks find, beside the reasons that were given for it: what a reviewer looks at."""

from dataclasses import dataclass

from wagtail.models import Page, Revision

from cms.editorial.checks.finding import Finding
from cms.editorial.checks.run import everything
from cms.editorial.models.waiver import Waiver


@dataclass(frozen=True)
class Assessed:
    finding: Finding
    waiver: Waiver | None = None

    @property
    def needs_reason(self) -> bool:
        return self.finding.severity.asks_for_reason and self.waiver is None


def findings_for(page: Page, revision: Revision | None = None) -> list[Assessed]:
    """What the checks find in `revision`, the gravest first; without one, in `page` as it is."""
    return assess(page, everything(revision.as_object() if revision else page))


def assess(page: Page, found: list[Finding]) -> list[Assessed]:
    waivers = standing(page) if found else {}
    return [Assessed(finding, waivers.get(finding.key)) for finding in found]


def standing(page: Page) -> dict[str, Waiver]:
    """The latest reason for each finding of `page` for which one was given."""
    if not page.pk:
        return {}
    return {waiver.key: waiver for waiver in Waiver.objects.about(page).order_by("pk")}
