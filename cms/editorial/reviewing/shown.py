from functools import cached_property

from django.contrib.auth.models import User
from wagtail.models import Comment, Page, Revision

from cms.editorial.consent import wanting
from cms.editorial.models.decision import Decision
from cms.editorial.models.review_link import ReviewLink
from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.overrides import could_review, open_override
from cms.editorial.refusals import NotInReview
from cms.editorial.reviewing.comparison import Change, comparison
from cms.editorial.reviewing.conversation import threads
from cms.editorial.reviewing.seen import Seen
from cms.editorial.verbs.stage import open_stage

LATEST = 50


class Shown:
    """What the screen shows: of the text under review, or of the latest where there is none."""

    def __init__(self, page: Page, user: User) -> None:
        self.page, self.user = page, user

    @cached_property
    def state(self) -> GatedTaskState | None:
        try:
            return open_stage(self.page)
        except NotInReview:
            return None

    @cached_property
    def revision(self) -> Revision | None:
        return self.state.revision if self.state else self.page.get_latest_revision()

    @cached_property
    def seen(self) -> Seen | None:
        return Seen.of(self.revision) if self.revision else None

    @cached_property
    def may_decide(self) -> bool:
        state = self.state
        return bool(state and state.task.specific.get_actions(self.page, self.user))

    @cached_property
    def approve_label(self) -> str:
        return self.state.task.specific.approve_label(self.page, self.user) if self.state else ""

    @cached_property
    def asked(self) -> str:
        """What the stage still asks for."""
        return str(wanting(self.state)) if self.state else ""

    @cached_property
    def change_note(self) -> str:
        """What the public is told about the change."""
        return str(self.revision.content.get("change_note") or "") if self.revision else ""

    @cached_property
    def changes(self) -> list[Change] | None:
        return comparison().changes(self.page, self.revision) if self.revision else None

    @cached_property
    def decisions(self) -> list[Decision]:
        """The newest first."""
        about = Decision.objects.about(self.page).select_related("task", "group")
        return list(about.order_by("-pk")[:LATEST])

    @cached_property
    def links(self) -> list[ReviewLink]:
        """To people without an account, with what they said; the newest first."""
        about = ReviewLink.objects.filter(page=self.page.pk).prefetch_related("answers")
        return list(about[:LATEST])

    @cached_property
    def override(self) -> Decision | None:
        """By which the page is public without approval, while nobody has approved it."""
        found: Decision | None = open_override(self.page)
        return found

    @cached_property
    def may_review_afterwards(self) -> bool:
        override = self.override
        return bool(override and could_review(self.page, override).contains(self.user))

    @cached_property
    def threads(self) -> list[Comment]:
        return threads(self.page)
