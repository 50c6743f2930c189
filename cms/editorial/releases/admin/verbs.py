"""What can be done to a release, each with a form that says what it means."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from cms.editorial.releases.admin.forms import ReasonForm, ScheduleForm
from cms.editorial.releases.admin.view import ReleaseVerbView
from cms.editorial.releases.choices import State
from cms.editorial.releases.discard import discard
from cms.editorial.releases.entitlement import lets_live, prepares_releases
from cms.editorial.releases.publish import publish_or_queue
from cms.editorial.releases.remove import remove
from cms.editorial.releases.roll_back import roll_back
from cms.editorial.releases.schedule import schedule
from cms.editorial.releases.unschedule import unschedule


class PreparesView(ReleaseVerbView):
    """For whoever puts releases together."""

    def may(self, user: User) -> bool:
        return prepares_releases(user)


class LetsLiveView(ReleaseVerbView):
    """For whoever lets the release go live."""

    def may(self, user: User) -> bool:
        return lets_live(self.release, user)


class PublishView(LetsLiveView):
    page_title = "Publish now"
    explanation = "All pages of the release become public at the same moment, or none does."

    def act(self, user: User, **given: Any) -> str:
        release = publish_or_queue(self.release, user)
        if release.state == State.PUBLISHED:
            return f"“{release}” is live."
        return f"“{release}” is large: it goes live, all of it together, in a few moments."


class ScheduleView(LetsLiveView):
    page_title = "Schedule"
    form_class = ScheduleForm
    explanation = (
        "Everything is looked at again then. If something is in the way, nothing goes live."
    )

    def get_initial(self) -> dict[str, Any]:
        return {"at": self.release.scheduled_for}

    def act(self, user: User, **given: Any) -> str:
        at: datetime = given["at"]
        schedule(self.release, user, at)
        return f"“{self.release}” goes live on {timezone.localtime(at):%-d %B %Y at %H:%M}."


class UnscheduleView(ReleaseVerbView):
    page_title = "Take off the schedule"
    explanation = "What is approved in it stays so, and waits."

    def act(self, user: User, **given: Any) -> str:
        unschedule(self.release, user)
        return f"“{self.release}” is not scheduled any more."


class RollBackView(ReleaseVerbView):
    page_title = "Roll back"
    label = "Prepare it"
    form_class = ReasonForm
    explanation = (
        "A new release is prepared, in which each page goes back to what was public before, and "
        "pages that were not public end. You look at it, and publish it."
    )
    is_serious = True

    def act(self, user: User, **given: Any) -> str:
        self.release = roll_back(self.release, user, given["reason"])
        return "Look at what it does, and publish it."


class DiscardView(PreparesView):
    page_title = "Give the release up"
    explanation = (
        "Its pages are taken out of it. What is approved in it is given up: to go live by itself "
        "it is submitted again."
    )
    is_serious = True

    def act(self, user: User, **given: Any) -> str:
        discard(self.release, user)
        return f"“{self.release}” is given up."

    def get_success_url(self) -> str:
        return reverse("releases:index")


class RemoveView(PreparesView):
    page_title = "Take a page out"
    label = "Take it out"
    explanation = "If it is approved, that is given up: to go live by itself it is submitted again."

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.member = get_object_or_404(self.release.members, pk=kwargs["member_id"])

    def get_page_subtitle(self) -> str:
        return self.member.title

    def act(self, user: User, **given: Any) -> str:
        remove(self.member, user)
        return f"“{self.member.title}” is not in the release any more."
