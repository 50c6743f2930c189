"""Changes of the page tree come one after the other.

A page's place is a path that is worked out from those of its neighbours: two people who add or move
pages of one section at the same moment work out the same one, and PostgreSQL refuses the second.
"""

from typing import TYPE_CHECKING, Any

from django.db import transaction
from wagtail.models import Page

if TYPE_CHECKING:
    from wagtail.models import Page as PageBelow
else:
    PageBelow = object

PLACE = ("path", "depth", "numchild", "url_path")


class PlacedPage(PageBelow):
    """A mixin for page classes, before `Page`; it has no fields.

    Deviations from Wagtail: whoever adds, moves or deletes a page waits for others who do, and then
    goes by where the pages are by now.
    """

    @transaction.atomic
    def add_child(self, **kwargs: Any) -> Page:
        take_turn(self)
        return super().add_child(**kwargs)

    @transaction.atomic
    def add_sibling(self, pos: str | None = None, **kwargs: Any) -> Page:
        take_turn(self)
        return super().add_sibling(pos=pos, **kwargs)

    @transaction.atomic
    def move(self, target: Page, pos: str | None = None, user: Any = None) -> None:
        take_turn(self, target)
        super().move(target, pos=pos, user=user)

    @transaction.atomic
    def delete(self, *args: Any, **kwargs: Any) -> Any:
        take_turn(self)
        return super().delete(*args, **kwargs)


def take_turn(*pages: Page) -> None:
    """Until the transaction ends nobody else changes the tree; `pages` know their place now."""
    list(Page.objects.select_for_update().filter(depth=1).order_by("pk").values_list("pk"))
    for page in pages:
        page.refresh_from_db(fields=PLACE)
