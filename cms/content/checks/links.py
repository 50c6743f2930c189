from collections.abc import Iterator

from wagtail.models import Page, ReferenceIndex, get_default_page_content_type

from cms.editorial.checks.finding import Finding
from cms.editorial.choices import Severity


def links_lead_somewhere(page: Page) -> Iterator[Finding]:
    """Links to pages of this site, wherever they stand: in fields, blocks or rich text."""
    linked = linked_pages(page)
    known = {each.pk: each for each in Page.objects.filter(pk__in=linked)}
    for page_id, place in linked.items():
        if page_id not in known:
            yield Finding(
                Severity.ERROR,
                "A link leads to a page that does not exist any more.",
                place=place,
                remedy="Choose another page, or remove the link.",
            )
        elif not known[page_id].live:
            yield Finding(
                Severity.WARNING,
                f"A link leads to “{known[page_id].title}”, which is not public.",
                place=place,
                remedy="Until it is, readers see the words without the link.",
            )


def linked_pages(page: Page) -> dict[int, str]:
    """The ids of the pages that `page` links to, each with the field where it does so first."""
    pages = get_default_page_content_type().pk
    found: dict[int, str] = {}
    for type_id, object_id, field_path, _ in ReferenceIndex._extract_references_from_object(page):
        if type_id == pages and object_id.isdigit():
            found.setdefault(
                int(object_id), field_path.split(".")[0].replace("_", " ").capitalize()
            )
    return found
