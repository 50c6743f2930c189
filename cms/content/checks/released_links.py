"""What goes live together links to what is public then."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from wagtail.models import Page

from cms.content.checks.links import links_lead_somewhere
from cms.editorial.choices import Severity
from cms.editorial.releases.wholeness import Found

REMEDY = "Add that page to the release, publish it first, or remove the link."


def links_resolve_in_the_release(texts: Sequence[Page]) -> Iterator[Found]:
    """By itself a page may lead to what is not public yet, with a reason; a release is whole."""
    for text in texts:
        for finding in links_lead_somewhere(text):
            if not finding.severity.blocks:
                yield text, replace(finding, severity=Severity.ERROR, remedy=REMEDY)
