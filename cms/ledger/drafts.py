"""The content of a revision as an object from which a document can be built."""

from wagtail.models import Page, Revision

OF_THE_PAGE = (
    "pk",
    "content_type_id",
    "path",
    "depth",
    "numchild",
    "live",
    "locale_id",
    "translation_key",
)
"""What belongs to the page, and not to one of its revisions."""


def draft_of(page: Page, revision: Revision) -> Page:
    """The page with the content of a revision, in its place in the tree.

    Deviation from Wagtail's `as_object()`: that asks of each thing that the draft points to whether
    it still exists, in a query of its own. A document asks for cards, which are absent then.
    """
    draft = page.specific_class.from_serializable_data(revision.content, check_fks=False)
    for name in OF_THE_PAGE:
        setattr(draft, name, getattr(page, name))
    above = page.url_path.removesuffix(f"{page.slug}/")
    draft.url_path = f"{above}{draft.slug}/" if page.depth > 1 else page.url_path
    return draft
