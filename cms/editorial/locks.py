from django.contrib.auth.models import User
from django.utils.html import format_html
from wagtail.locks import WorkflowLock


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
            "<b>{}</b> waits for you: approve or ask for changes in the menu below. You can "
            "comment; the text itself is frozen.",
            self.task.name,
        )

    def get_locked_by(self, user: User, can_lock: bool = False) -> str:
        return "In review"

    def get_description(self, user: User, can_lock: bool = False) -> str:
        return "The text is frozen until it is decided on."
