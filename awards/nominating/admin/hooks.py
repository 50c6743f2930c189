from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry
from wagtail.permissions import register_permission_policy

from awards.models import Judge, Nomination
from awards.nominating.admin.file_view import attachment
from awards.nominating.admin.policy import CoordinationPolicy
from awards.nominating.admin.viewset import DecisionView, NominationViewSet
from awards.nominating.decide import DECIDED
from awards.nominating.erasing import ERASURE
from awards.nominating.files.handing_out import OPENED
from awards.nominating.sending.change import CHANGED, WITHDRAWN

register_permission_policy(Nomination, CoordinationPolicy(Nomination))


@hooks.register("register_admin_viewset")
def nominations() -> NominationViewSet:
    return NominationViewSet("nominations")


@hooks.register("register_admin_urls")
def urls() -> list[URLPattern]:
    return [path("nomination-files/<int:pk>/", attachment, name="nomination_file")]


class Opened(LogFormatter):
    label = "Open a nomination’s file"

    def format_message(self, log_entry: ModelLogEntry) -> str:
        """A judge may have no account; the name is looked up, and goes with the judge."""
        judge = Judge.objects.filter(pk=log_entry.data.get("judge")).first()
        return "Opened a file of the nomination" + (f", as judge: {judge}" if judge else "")


class Changed(LogFormatter):
    label = "Change a nomination, by its nominator"

    def format_message(self, log_entry: ModelLogEntry) -> str:
        return f"The nominator changed {log_entry.data.get('what', 'it')}"


class Erased(LogFormatter):
    label = "Erase what was private about nominations"

    def format_message(self, log_entry: ModelLogEntry) -> str:
        counts = "{nominators} nominators, {attachments} files, {nominations} nominations, "
        judges = "{judges} judges without an account"
        return f"Erased, as the year said: {(counts + judges).format(**log_entry.data)}"


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(DECIDED, "Decide on a nomination", "Decided on the nomination")
    actions.register_action(OPENED)(Opened)
    actions.register_action(DecisionView.opens, "Look at a nominator", "Looked at who nominated")
    actions.register_action(ERASURE)(Erased)
    actions.register_action(CHANGED)(Changed)
    actions.register_action(
        WITHDRAWN, "Withdraw a nomination, by its nominator", "The nominator withdrew it"
    )
