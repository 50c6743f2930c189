from cms.content.checks.external_links import (
    external_links_are_public,
    external_links_work,
    own_pages_are_linked_as_pages,
)
from cms.content.checks.headings import headings_keep_their_order, sections_are_not_empty
from cms.content.checks.images import descriptions_say_what_is_seen, images_are_described
from cms.content.checks.links import links_lead_somewhere, links_lead_to_what_all_may_see
from cms.content.checks.readability import (
    sentences_are_short,
    text_is_easy_to_read,
    words_are_plain,
)
from cms.content.checks.released_links import links_resolve_in_the_release
from cms.editorial.checks.registry import register
from cms.editorial.releases import wholeness

BLOCKING = (
    images_are_described,
    sections_are_not_empty,
    links_lead_somewhere,
    links_lead_to_what_all_may_see,
)
CHECKS = (
    images_are_described,
    descriptions_say_what_is_seen,
    headings_keep_their_order,
    sections_are_not_empty,
    links_lead_somewhere,
    links_lead_to_what_all_may_see,
    external_links_work,
    external_links_are_public,
    own_pages_are_linked_as_pages,
    text_is_easy_to_read,
    sentences_are_short,
    words_are_plain,
)


def register_checks() -> None:
    for check in CHECKS:
        register(check, blocks=check in BLOCKING)
    wholeness.register(links_resolve_in_the_release)
