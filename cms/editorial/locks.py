from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.html import format_html
from wagtail.locks import WorkflowLock


def link(label: str, url: str) -> str:
    markup = (
        '<span class="buttons"><a class="button button-small button-secondary" href="{}">{}</a>'
    )
    return format_html(markup + "</span>", url, label)


class ReviewLock(WorkflowLock):
    """Says what a page in review allows. Deviation: nobody edits it, reviewers comment."""

    def get_message(self, user: User) -> str:
        if self.for_user(user):
            return format_html(
                "In review: waiting for <b>{}</b>. The text cannot be changed until then; "
                "to change it, take it out of review.",
                self.task.name,
            )
        return format_html(
            "<b>{}</b> waits for you: approve or ask for changes at the foot of this page. "
            "You can comment; the text itself is frozen. {} {}",
            self.task.name,
            self._what_the_public_is_told(),
            link("See what changed", reverse("editorial_review:screen", args=[self.object.pk])),
        )

    def _what_the_public_is_told(self) -> str:
        words = self.object.get_latest_revision_as_object().change_note
        if words:
            return format_html("The public is told about the change: “{}”.", words)
        return "It is a minor change." if self.object.live else ""

    def get_locked_by(self, user: User, can_lock: bool = False) -> str:
        return "In review"

    def get_description(self, user: User, can_lock: bool = False) -> str:
        return "The text is frozen until it is decided on."
