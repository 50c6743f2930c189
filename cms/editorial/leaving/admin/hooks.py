from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin import messages
from wagtail.log_actions import LogActionRegistry, LogFormatter, get_active_log_context
from wagtail.models import ModelLogEntry

from cms.editorial.leaving.hand_over import LEFT
from cms.editorial.leaving.pending import settle


class LeftFormatter(LogFormatter):
    label = "Work handed over"

    def format_message(self, log_entry: ModelLogEntry) -> str:
        return " ".join([f"{log_entry.data.get('name')} left.", *log_entry.data["sentences"]])


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(LEFT)(LeftFormatter)


@hooks.register("after_edit_user")
@hooks.register("after_delete_user")
def say_what_was_handed_over(request: HttpRequest, user: User) -> None:
    """From the rows of the log that this request wrote."""
    settle()
    entries = ModelLogEntry.objects.filter(action=LEFT, uuid=get_active_log_context().uuid)
    for entry in entries.order_by("pk"):
        messages.info(request, " ".join([f"{entry.data['name']}:", *entry.data["sentences"]]))


@hooks.register("before_bulk_action")
def close_one_by_one(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> None:
    """Wagtail closes many accounts in one statement, which nothing hears; so we save them first."""
    if action.model is not User or action_type != "set_active_state":
        return
    active = action.cleaned_form.cleaned_data["mark_as_active"]
    for user in objects:
        if user.is_active != active:
            user.is_active = active
            user.save(update_fields=["is_active"])


@hooks.register("after_bulk_action")
def say_of_all(request: HttpRequest, action_type: str, objects: list[Any], action: Any) -> None:
    if action.model is User:
        say_what_was_handed_over(request, request.user)
