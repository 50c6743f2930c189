"""The plain `Page` row of a gated page is gated as well.

Code that has loaded a page as `Page`, and a fixture that is loaded, never meet `GatedPage.save`;
so a fixture is refused the row of the page's type as well, where the page is live.
"""

from typing import Any

from wagtail.models import Page

from cms.editorial import doorway
from cms.editorial.refusals import Ungated
from cms.editorial.sameness import BOOKKEEPING

PLACE = frozenset({"path", "depth", "numchild", "url_path"})


def refuse_plain_page(
    sender: type[Page], instance: Page, update_fields: frozenset[str] | None, **kwargs: Any
) -> None:
    """A receiver of `pre_save` for `Page` itself; its subclasses send signals of their own."""
    if not instance.live or instance.is_root() or doorway.is_open(instance.pk):
        return
    if update_fields is None and _only_moves(instance):
        return
    if update_fields is None or not BOOKKEEPING.issuperset(update_fields):
        raise Ungated(f"“{instance}” was to be saved as live: save a revision and submit it.")


def refuse_raw_text(sender: type[Page], instance: Page, raw: bool = False, **kwargs: Any) -> None:
    """A receiver of `pre_save` for each page type: a fixture writes the row of the type by itself,
    and so the text of what is live. Everybody else comes through `GatedPage.save`."""
    if raw and not doorway.is_open(instance.pk) and _is_live(instance):
        raise Ungated(f"“{instance}” is live, and a fixture was to change its text.")


def _is_live(page: Page) -> bool:
    return Page.objects.filter(pk=page.pk, live=True).exists()


def _only_moves(page: Page) -> bool:
    """Wagtail moves a page by saving its row whole: what is stored, but for where it stands."""
    stored = Page.objects.filter(pk=page.pk, live=True).first()
    names = [field.attname for field in Page._meta.concrete_fields if field.name not in PLACE]
    return stored is not None and all(
        getattr(page, name) == getattr(stored, name) for name in names
    )
