from cms.content.checks.headings import headings_keep_their_order, sections_are_not_empty
from cms.content.checks.images import images_are_described
from cms.content.checks.links import links_lead_somewhere
from cms.editorial.checks.registry import register

CHECKS = (
    images_are_described,
    headings_keep_their_order,
    sections_are_not_empty,
    links_lead_somewhere,
)


def register_checks() -> None:
    for check in CHECKS:
        register(check)
