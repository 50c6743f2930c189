"""Where a page stands between draft and public, as lists and filters name it."""

from typing import Any

from django.db.models import BigIntegerField, Q, QuerySet, TextChoices
from django.db.models.functions import Cast
from wagtail.models import Page, PageQuerySet, Revision, WorkflowState

from cms.editorial.models import Decision


class PageState(TextChoices):
    DRAFT = "draft", "Draft"
    IN_REVIEW = "in_review", "In review"
    SCHEDULED = "scheduled", "Scheduled"
    LIVE = "live", "Public"
    LIVE_WITH_DRAFT = "live_with_draft", "Public, with a newer draft"
    NOT_REVIEWED = "not_reviewed", "Public, not reviewed"
    WITHDRAWN = "withdrawn", "Withdrawn"
    EXPIRED = "expired", "Expired"

    def condition(self) -> Q:
        """Which pages are in this state; a page can be in more than one."""
        return _conditions()[self]


def _conditions() -> dict[PageState, Q]:
    return {
        PageState.DRAFT: Q(live=False, expired=False),
        PageState.IN_REVIEW: Q(pk__in=in_review().values("pk")),
        PageState.SCHEDULED: Q(pk__in=scheduled().values("pk")),
        PageState.LIVE: Q(live=True),
        PageState.LIVE_WITH_DRAFT: Q(live=True, has_unpublished_changes=True),
        PageState.NOT_REVIEWED: Q(live=True, pk__in=not_reviewed().values("pk")),
        PageState.WITHDRAWN: Q(withdrawal__isnull=False),
        PageState.EXPIRED: Q(expired=True),
    }


def in_review() -> PageQuerySet:
    """Pages with a workflow that has been started and has not ended."""
    of_pages = WorkflowState.objects.active().filter(base_content_type__model="page")
    return _named_by(of_pages)


def scheduled() -> PageQuerySet:
    """Pages with an approved revision that waits for its time.

    Not by the relation `_revisions`: asked of `Page`, it finds revisions of plain pages only.
    """
    return _named_by(Revision.page_revisions.filter(approved_go_live_at__isnull=False))


def not_reviewed() -> PageQuerySet:
    """Pages that are public without approval, and that nobody has approved since."""
    of_pages = Decision.objects.unreviewed().filter(base_content_type__model="page")
    return _named_by(of_pages.order_by())


def _named_by(rows: QuerySet[Any]) -> PageQuerySet:
    """The pages that these rows point at by their `object_id`, which is text."""
    page_ids = rows.annotate(page_id=Cast("object_id", BigIntegerField())).values("page_id")
    return Page.objects.filter(pk__in=page_ids)
