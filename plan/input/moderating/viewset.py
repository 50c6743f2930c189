from typing import Any

from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn
from wagtail.admin.views.generic import EditView
from wagtail.admin.viewsets.model import ModelViewSet

from plan.input.models import PublicInput
from plan.input.moderating.panels import EDIT_HANDLER
from plan.input.publishing import settle


class DecisionView(EditView):
    def save_instance(self) -> PublicInput:
        said: PublicInput = super().save_instance()
        settle(said)
        return said


class InputViewSet(ModelViewSet):
    """The queue. What is decided is in the log, as every edit in the admin."""

    model = PublicInput
    icon = "comment"
    menu_label = "Public input"
    menu_order = 115
    add_to_admin_menu = True
    copy_view_enabled = False
    edit_view_class = DecisionView
    edit_handler = EDIT_HANDLER
    list_display = [
        "reference",
        Column("strategy", label="Strategy"),
        Column("organisation", label="Organization"),
        StatusTagColumn("state", label="State", accessor="get_state_display"),
        Column("assigned_to", label="Assigned to"),
        DateColumn("received_at", label="Received"),
    ]
    list_filter = ["state", "strategy", "assigned_to", "permission_to_publish"]
    search_fields = ["reference", "text", "organisation", "themes"]

    def get_edit_handler(self) -> Any:
        return self.edit_handler.bind_to_model(self.model)
