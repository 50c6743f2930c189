"""One page takes the place of another: who may, and how readers of the old address get there."""

from collections.abc import Collection

from django.db.models import Q
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from cms.editorial.refusals import UnfitSuccessor


def require_fit(successor: Page, ending: Collection[Page]) -> None:
    """Readers are led only to what they can read. Raises `UnfitSuccessor`."""
    if successor.pk in {page.pk for page in ending}:
        raise UnfitSuccessor(f"“{successor}” is taken away itself: choose another page.")
    if not successor.live:
        raise UnfitSuccessor(f"“{successor}” is not public: publish it first, or choose another.")
    if successor.get_view_restrictions().exists():
        raise UnfitSuccessor(f"“{successor}” is private: choose a page that everybody can read.")
    if successor.get_url_parts() is None:
        raise UnfitSuccessor(f"“{successor}” is on no site: choose another page.")


def lead(page: Page, successor: Page) -> None:
    """From the page's address to its successor, and so for whoever was led to the page."""
    place = _place(page)
    if place is None:
        return
    path, site = place
    Redirect.objects.filter(redirect_page=page.pk).update(
        redirect_page=successor.pk, redirect_page_route_path=""
    )
    Redirect.objects.update_or_create(
        old_path=path,
        site_id=site if Site.objects.count() > 1 else None,
        defaults={
            "redirect_page_id": successor.pk,
            "redirect_page_route_path": "",
            "redirect_link": "",
            "automatically_created": True,
            "is_permanent": True,
        },
    )


def forget_lead(page: Page) -> None:
    """A page that is public again is at its own address: nobody leads away from there."""
    if place := _place(page):
        path, site = place
        away = Redirect.objects.filter(Q(site=site) | Q(site=None), old_path=path)
        away.filter(automatically_created=True).delete()


def _place(page: Page) -> tuple[str, int] | None:
    """The page's path as redirects spell it, and its site."""
    parts = page.get_url_parts()
    return (Redirect.normalise_path(parts[2]), parts[0]) if parts and parts[2] else None
