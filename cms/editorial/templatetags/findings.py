from typing import Any

from django import template
from wagtail.models import Page, Revision

from cms.editorial.waivers.assessed import Assessed, assess, findings_for
from cms.editorial.waivers.offered import FIELD

register = template.Library()


@register.inclusion_tag("editorial/checks/findings.html")
def findings(
    page: Page, revision: Revision | None = None, editable: bool = False
) -> dict[str, Any]:
    """What the checks find in `revision` (or in `page` as it is), with the reasons given.

    `editable` adds fields for the reasons that are missing; they belong to the page's form.
    """
    return shown(page, findings_for(page, revision), editable)


@register.inclusion_tag("editorial/checks/findings.html")
def findings_of_form(page: Page) -> dict[str, Any]:
    """What kept the form from being submitted; until it is sent again nothing else is known."""
    return shown(page, assess(page, list(page.found_at_submission or ())), editable=True)


def shown(page: Page, found: list[Assessed], editable: bool) -> dict[str, Any]:
    return {"page": page, "found": found, "editable": editable, "field": FIELD}
