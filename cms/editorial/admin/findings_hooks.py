from typing import Any

from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry

from cms.editorial.admin.findings import findings


@hooks.register("register_admin_urls")
def findings_url() -> list[URLPattern]:
    return [path("findings/<int:page_id>/", findings, name="editorial_findings")]


@hooks.register("insert_editor_js")
def findings_beside_the_editor(*args: Any) -> str:
    return format_html('<script src="{}" defer></script>', static("editorial/findings.js"))


class WaiverFormatter(LogFormatter):
    """Why a finding of the checks may stay, in the history of the page."""

    label = "Give a reason for a warning"

    def format_message(self, log_entry: ModelLogEntry) -> str:
        data = log_entry.data
        return f"“{data.get('finding', '')}” may stay: {data.get('reason', '')}"


@hooks.register("register_log_actions")
def register_waivers(actions: LogActionRegistry) -> None:
    actions.register_action("editorial.waiver")(WaiverFormatter)
