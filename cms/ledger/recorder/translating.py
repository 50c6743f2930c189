"""Which documents are looked at again, beyond cards that changed, because a page is a translation.

A document names the page that it is in other languages, and its links lead to translations into its
own language. Both hang on pages that may not have been there, or not known, when it was built.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple
from uuid import UUID

from wagtail.models import Page

from cms.ledger.keys import PAGE, Key, by_label
from cms.ledger.models import Dependency
from cms.ledger.recorder.fanout import documents_of
from cms.ledger.recorder.finding import batches
from cms.ledger.recorder.library import Library


class Version(NamedTuple):
    """A page in one of its languages, public or not."""

    pk: int
    key: UUID
    language: str
    live: bool


def in_other_languages(library: Library, touched: set[Key]) -> set[Key]:
    """In a site of one language it asks nothing."""
    if not library.surroundings.several_languages:
        return set()
    return {
        key
        for batch in batches(by_label(touched).get(PAGE, []))
        for key in looked_at_again(library, set(batch))
    }


def looked_at_again(library: Library, touched: set[int]) -> Iterator[Key]:
    """The public pages that say the same as these, whoever links to one of them in the language of
    another that it has not asked for yet, and whoever asked for a page that is no longer there."""
    versions = list(versions_of(library, touched))
    yield from ((PAGE, version.pk) for version in versions if version.live)
    yield from unaware(library, versions, touched)
    if gone := touched - {version.pk for version in versions}:
        yield from documents_of(Dependency.objects.filter(label=PAGE, object_id__in=gone))


def versions_of(library: Library, pages: set[int]) -> Iterator[Version]:
    named = Page.objects.filter(pk__in=pages).values("translation_key")
    rows = Page.objects.filter(translation_key__in=named).order_by()
    for pk, key, locale, live in rows.values_list("pk", "translation_key", "locale_id", "live"):
        yield Version(pk, key, library.surroundings.locales[locale], live)


def unaware(library: Library, versions: list[Version], touched: set[int]) -> Iterator[Key]:
    """Documents with a link to a page that has a touched one as its translation, unknown to them.

    Once they have been built again they have asked for it, public or not, and are found by that.
    """
    for language, led_on in touched_by_language(library, versions, touched).items():
        asked = Dependency.objects.filter(label=PAGE, document__locale=language)
        linking = asked.filter(object_id__in=led_on)
        aware = set(
            asked.filter(object_id__in=led_on.values(), document__in=linking.values("document"))
            .order_by()
            .values_list("document", "object_id")
        )
        for row in linking.select_related("document"):
            document = row.document
            if document.object_id and (document.pk, led_on[row.object_id]) not in aware:
                yield document.label, document.object_id


def touched_by_language(
    library: Library, versions: list[Version], touched: set[int]
) -> dict[str, dict[int, int]]:
    """By language: for each other version of a touched page the page itself."""
    same: dict[UUID, set[int]] = defaultdict(set)
    for version in versions:
        same[version.key].add(version.pk)
    found: dict[str, dict[int, int]] = defaultdict(dict)
    for page in versions:
        if page.pk in touched and library.translates_links(page.language):
            found[page.language] |= dict.fromkeys(same[page.key] - {page.pk}, page.pk)
    return found
