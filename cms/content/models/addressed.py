"""No page takes an address that is the site's own: `/es/`, `/search/`, a list below its section.

The page there could not be read: the language, the search or the list would be shown instead.
"""

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.urls import Resolver404, resolve, reverse
from django.utils import translation
from wagtail.models import Page, Site

from cms.content.languages import language_of
from cms.editorial.page_form import GatedPageForm

if TYPE_CHECKING:
    from wagtail.models import Page as PageBelow
else:
    PageBelow = object


class PublicPageForm(GatedPageForm):
    """Says beside the slug that its address is taken, before the page is there."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        slug = cleaned.get("slug")
        if slug and self.parent_page and is_the_sites_own(self.parent_page, slug):
            self.add_error("slug", taken_message(slug))
        return cleaned


class AddressedPage(PageBelow):
    """A mixin for page classes, before `Page`; it has no fields.

    Its `own_steps` are steps below a page that no child takes: it shows something there itself.

    Deviation from Wagtail: no page is made or moved where another view would be shown.
    """

    own_steps: tuple[str, ...] = ()

    def clean(self) -> None:
        super().clean()
        if self.path and self.slug and is_the_sites_own(self.get_parent(), self.slug):
            raise ValidationError({"slug": taken_message(self.slug)})

    def can_move_to(self, parent: Page) -> bool:
        return super().can_move_to(parent) and not is_the_sites_own(parent, self.slug)


def is_the_sites_own(parent: Page | None, slug: str) -> bool:
    """Asked of every page that is saved, so the database is asked last. A root has no parent."""
    if parent is None:
        return False
    if slug in getattr(parent.specific_class, "own_steps", ()):
        return True
    taken = [code for code, _ in settings.LANGUAGES if leads_elsewhere(slug, code)]
    return (
        bool(taken)
        and parent.locale.language_code in taken
        and Site.objects.filter(root_page__translation_key=parent.translation_key).exists()
    )


def leads_elsewhere(slug: str, language: str) -> bool:
    """Whether something else is shown where a page directly below the front page would be."""
    with translation.override(language):
        address = reverse("wagtail_serve", args=(f"{slug}/",))
        try:
            view = resolve(address).view_name
        except Resolver404:
            return True
    return language_of(address) != language or view != "wagtail_serve"


def taken_message(slug: str) -> str:
    return f"“{slug}” is an address of the site itself. Choose another slug."
