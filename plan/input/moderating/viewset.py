from typing import Any

from django.urls import URLPattern, path
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.model import ModelViewSet

from plan.input.models import PublicInput
from plan.input.moderating.apart_view import ApartView
from plan.input.moderating.decision_view import DecisionView
from plan.input.moderating.panels import EDIT_HANDLER
from plan.input.moderating.queue import COLUMNS, QueueView
from plan.input.moderating.report.view import ReportViewSet
from plan.input.moderating.themes import ThemeViewSet
from plan.input.replying.view import ReplyView


class InputViewSet(ModelViewSet):
    """The queue. What is decided is in the log."""

    model = PublicInput
    icon = "comment"
    menu_label = "Queue"
    copy_view_enabled = False
    index_view_class = QueueView
    edit_view_class = DecisionView
    edit_handler = EDIT_HANDLER
    list_display = COLUMNS
    list_per_page = 50
    search_fields = ["text"]

    def get_edit_handler(self) -> Any:
        return self.edit_handler.bind_to_model(self.model)

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            *super().get_urlpatterns(),
            path("reply/<int:pk>/", ReplyView.as_view(), name="reply"),
            path("apart/<int:pk>/", ApartView.as_view(), name="apart"),
        ]


class ModerationGroup(ViewSetGroup):
    menu_label = "Public input"
    menu_icon = "comment"
    menu_order = 115
    items = (
        InputViewSet("public_input", url_prefix="public-input"),
        ThemeViewSet("input_themes", url_prefix="public-input-themes"),
        ReportViewSet("input_report", url_prefix="public-input-report"),
    )
