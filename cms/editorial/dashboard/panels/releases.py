from django.db.models import Count, F, Q
from django.urls import reverse

from cms.editorial.dashboard.panel import LIMIT, DashboardPanel, Row
from cms.editorial.models.release import Release
from cms.editorial.releases.choices import State
from cms.editorial.releases.entitlement import sees_releases


class ReleasesPanel(DashboardPanel):
    """What is to go live together, the next first; what failed says why."""

    name = "releases"
    heading = "Releases"
    icon = "copy"
    order = 135

    def rows(self) -> list[Row]:
        if not sees_releases(self.user):
            return []
        counted = Release.objects.open().annotate(
            pages=Count("members"), ready=Count("members", filter=Q(members__digest__gt=""))
        )
        return [
            _row(each)
            for each in counted.order_by(F("scheduled_for").asc(nulls_last=True), "pk")[: LIMIT + 1]
        ]

    def more_link(self) -> str:
        return reverse("releases:index")


def _row(release: Release) -> Row:
    pages: int = release.pages  # type: ignore[attr-defined]
    ready: int = release.ready  # type: ignore[attr-defined]
    state = State(release.state)
    return Row(
        title=release.name,
        link=reverse("releases:release", args=[release.pk]),
        detail=f"{state.label}; {ready} of {pages} approved",
        until=release.scheduled_for if state is State.SCHEDULED else None,
        quote=release.trouble,
    )
