from cms.editorial.dashboard.panels.behind import BehindPanel
from cms.editorial.dashboard.panels.in_review import InReviewPanel
from cms.editorial.dashboard.panels.rejected import RejectedPanel
from cms.editorial.dashboard.panels.releases import ReleasesPanel
from cms.editorial.dashboard.panels.scheduled import ScheduledPanel
from cms.editorial.dashboard.panels.stale import StalePanel
from cms.editorial.dashboard.panels.unreviewed import UnreviewedPanel
from cms.editorial.dashboard.panels.waiting import WaitingPanel
from cms.editorial.dashboard.registry import register
from cms.editorial.leaving.panel import StrandedPanel


def register_panels() -> None:
    register(
        StrandedPanel,
        WaitingPanel,
        RejectedPanel,
        InReviewPanel,
        ScheduledPanel,
        ReleasesPanel,
        UnreviewedPanel,
        StalePanel,
        BehindPanel,
    )
