"""The sections that the matrix tells apart. A domain registers the page type that begins one."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Q, prefetch_related_objects
from wagtail.models import Page

from cms.editorial.gate import GatedPage
from cms.editorial.roles.matrix.answer import Extent

_kinds: list[type[Page]] = []


@dataclass(frozen=True)
class Section:
    page: Page
    pages: list[Page]
    """As their types; those of a section further down are that section's."""

    @property
    def title(self) -> str:
        return str(self.page.get_admin_display_title())

    def covered_from(self, path: str) -> Extent:
        """How much of it lies at `path` and below."""
        if self.page.path.startswith(path):
            return Extent.WHOLE
        below = any(page.path.startswith(path) for page in self.pages)
        return Extent.PART if below else Extent.NONE


def register_section(model: type[Page]) -> None:
    if model not in _kinds:
        _kinds.append(model)


def sections() -> list[Section]:
    """As they stand in the tree; the queries grow with the types of pages, not with the pages."""
    roots = [page for kind in _kinds for page in kind.objects.all()]
    roots.sort(key=lambda page: page.path)
    pages = _below(roots)
    found = {root.pk: Section(root, []) for root in roots}
    for page in pages:
        above = [root for root in roots if page.path.startswith(root.path)]
        found[max(above, key=lambda root: root.depth).pk].pages.append(page)
    return list(found.values())


def _below(roots: list[Page]) -> list[Page]:
    if not roots:
        return []
    below = Q()
    for root in roots:
        below |= Q(path__startswith=root.path)
    pages = list(Page.objects.filter(below).order_by("path").specific())
    _read_owners(pages)
    return pages


def _read_owners(pages: Iterable[Page]) -> None:
    """What `responsible_group` asks, for all at once."""
    by_path = {page.path: page for page in pages}
    for page in by_path.values():
        if above := by_path.get(page.path[: -page.steplen]):
            page._cached_parent_obj = above
    gated = sorted(
        (page for page in by_path.values() if isinstance(page, GatedPage)),
        key=lambda page: page._meta.label,
    )
    for _, alike in groupby(gated, key=lambda page: page._meta.label):
        same = list(alike)
        prefetch_related_objects(same, *same[0].answers_by)
