from typing import Any

from django.urls import URLPattern, path
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn, TitleColumn
from wagtail.admin.viewsets.model import ModelViewSet

from cms.editorial.machines.admin.verbs import (
    AccountView,
    AddAccountView,
    EditAccountView,
    IssueView,
    RevokeView,
)
from cms.editorial.models import ServiceAccount

KEPT_VIEWS = ("index", "index_results", "add", "edit", "inspect", "history", "history_results")


class ServiceAccountViewSet(ModelViewSet):
    """Without Wagtail's views to delete and to copy: an account stops working, and stays told."""

    model = ServiceAccount
    icon = "cogs"
    menu_label = "Service accounts"
    menu_order = 611
    add_to_settings_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = True
    add_view_class = AddAccountView
    edit_view_class = EditAccountView
    inspect_view_class = AccountView
    inspect_template_name = "editorial/machines/account.html"
    search_fields = ["name", "contact_email", "purpose"]
    list_display = [
        TitleColumn("name", label="Name", url_name="service_accounts:inspect", sort_key="name"),
        Column("contact_email", label="Contact"),
        BooleanColumn("is_active", label="Works"),
        DateColumn("created_at", label="Created", sort_key="created_at"),
    ]

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        absent = {"delete_url_name": None, "usage_url_name": None}
        return super().get_common_view_kwargs(**kwargs) | absent

    def get_urlpatterns(self) -> list[URLPattern]:
        kept = [one for one in super().get_urlpatterns() if one.name in KEPT_VIEWS]
        return [
            *kept,
            path("<int:pk>/issue/", self.construct_view(IssueView), name="issue"),
            path("revoke/<int:pk>/", self.construct_view(RevokeView), name="revoke"),
        ]
