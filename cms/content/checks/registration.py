from cms.content.checks.headings import headings_keep_their_order, sections_are_not_empty
from cms.content.checks.images import descriptions_say_what_is_seen, images_are_described
from cms.content.checks.links import links_lead_somewhere, links_lead_to_what_all_may_see
from cms.editorial.checks.registry import register

CHECKS = (
    images_are_described,
    descriptions_say_what_is_seen,
    headings_keep_their_order,
    sections_are_not_empty,
    links_lead_somewhere,
    links_lead_to_what_all_may_see,
)


def register_checks() -> None:
    for check in CHECKS:
        register(check)
