from datetime import date
from typing import TYPE_CHECKING, Any

from wagtail.models import Page

if TYPE_CHECKING:
    from wagtail.models import Page as PageBelow
else:
    PageBelow = object


class ConfirmedDate(PageBelow):
    """A mixin for page classes, before `Page`; it has no fields.

    Deviation from Wagtail: a draft that was begun before somebody confirmed the public text bears
    the day that was confirmed. Else its publication would undo the confirmation. A revision itself
    is never touched: its hash is evidence.
    """

    review_by: date | None

    def with_content_json(self, content: dict[str, Any]) -> Page:
        draft = super().with_content_json(content)
        if draft.review_by != self.review_by and self._has_confirmed(draft.review_by):
            draft.review_by = self.review_by
        return draft

    def _has_confirmed(self, earlier: date | None) -> bool:
        from cms.editorial.models import Confirmation

        return Confirmation.objects.filter(page=self.pk, previous=earlier).exists()
