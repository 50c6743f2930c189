"""What the built-in site may name to everybody: the title, the address, the picture of a thing.

A live page may point to a draft, to a page under a view restriction or to a private image. Such a
pointer loses its target, not its sentence. The restrictions are asked for once per request,
and so are the withdrawals: a page that is no longer in force is marked wherever it is named.
"""

from django.http import HttpRequest
from django.utils.functional import cached_property
from wagtail.models import (
    Collection,
    CollectionMember,
    CollectionViewRestriction,
    Page,
    PageViewRestriction,
)

from cms.editorial.models import Withdrawal


class Visibility:
    @classmethod
    def of(cls, request: HttpRequest) -> "Visibility":
        """The one of this request, so that a page with many links asks once."""
        known: Visibility | None = getattr(request, "visibility", None)
        if known is None:
            known = cls()
            request.visibility = known  # type: ignore[attr-defined]
        return known

    def shows(self, thing: Page | CollectionMember | None) -> bool:
        """Whether everybody may see this page, image or file; no for None."""
        if thing is None:
            return False
        if isinstance(thing, CollectionMember):
            return thing.collection_id not in self._private_collections
        return bool(thing.live) and not thing.path.startswith(self._private_paths)

    def withdrawn(self, page: Page | None) -> Withdrawal | None:
        """Why, and since when, a page that can be read is no longer in force; most are."""
        return self._withdrawals.get(page.pk) if page and page.pk else None

    @cached_property
    def _private_paths(self) -> tuple[str, ...]:
        return tuple(PageViewRestriction.objects.values_list("page__path", flat=True))

    @cached_property
    def _withdrawals(self) -> dict[int, Withdrawal]:
        return {each.page_id: each for each in Withdrawal.objects.all()}

    @cached_property
    def _private_collections(self) -> set[int]:
        restricted = CollectionViewRestriction.objects.values_list("collection__path", flat=True)
        paths = tuple(restricted)
        if not paths:
            return set()
        collections = Collection.objects.values_list("pk", "path")
        return {pk for pk, path in collections if path.startswith(paths)}
