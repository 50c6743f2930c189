from datetime import timedelta

from django.db.models import BigIntegerField
from django.db.models.functions import Cast
from django.utils import timezone
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from cms.editorial.dashboard.panel import LIMIT, DashboardPanel, Row
from cms.editorial.dashboard.review_row import review_link
from cms.editorial.models.decision import Decision

LOOKING_BACK = timedelta(days=90)


class UnreviewedPanel(DashboardPanel):
    """What is public without approval, and how often that happens."""

    name = "unreviewed"
    heading = "Public, not reviewed"
    icon = "warning"
    order = 140

    def rows(self) -> list[Row]:
        seen = page_permission_policy.explorable_instances(self.user).values("pk")
        found = Decision.objects.unreviewed().annotate(page_id=Cast("object_id", BigIntegerField()))
        overrides = list(found.filter(page_id__in=seen).order_by("pk")[: LIMIT + 1])
        pages = Page.objects.in_bulk([override.page_id for override in overrides])
        return [_row(override, pages[override.page_id]) for override in overrides]

    def note(self) -> str:
        share = Decision.objects.since(timezone.now() - LOOKING_BACK).override_share()
        return (
            f"In the last {LOOKING_BACK.days} days {share.overrides} of {share.publications} "
            f"publications had no approval ({share.percent:.0f} %)."
        )


def _row(override: Decision, page: Page) -> Row:
    return Row(
        title=page.draft_title,
        link=review_link(page.pk),
        detail=f"by {override.person_name}",
        since=override.at,
        quote=override.comment,
    )
