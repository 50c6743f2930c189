from typing import Any

from django.urls import URLPattern, path
from django.utils.formats import date_format
from wagtail.admin.ui.tables import Column, DateColumn, NumberColumn, StatusTagColumn, TitleColumn
from wagtail.admin.viewsets.model import ModelViewSet

from cms.delivery.choices import KeyState
from cms.delivery.keys.admin.listing import KeysView
from cms.delivery.keys.admin.reading import KeyView, ReadsView
from cms.delivery.keys.admin.verbs import CreateKeyView, RevokeView, RotateView
from cms.delivery.models import DeliveryKey

KEPT_VIEWS = ("index", "index_results", "add", "edit", "inspect", "history", "history_results")


def end_of(key: DeliveryKey) -> str:
    """As a day: Wagtail's own column tells times that lie ahead as “just now”."""
    return date_format(key.expires_at) if key.expires_at else "never"


class KeyViewSet(ModelViewSet):
    """Without Wagtail's views to delete, to copy, and to see where something is used."""

    model = DeliveryKey
    icon = "key"
    menu_label = "API keys"
    menu_order = 610
    add_to_settings_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = KeysView
    add_view_class = CreateKeyView
    inspect_view_class = KeyView
    inspect_template_name = "delivery/keys/key.html"
    form_fields = ["name", "contact_email", "limit", "expires_at"]
    search_fields = ["name", "contact_email", "prefix"]
    list_display = [
        TitleColumn("name", label="Name", url_name="delivery_keys:inspect", sort_key="name"),
        Column("contact_email", label="Contact"),
        Column("prefix", label="Begins with"),
        NumberColumn("limit", label="Reads a minute", sort_key="limit"),
        DateColumn("created_at", label="Created", sort_key="created_at"),
        Column("expires_at", label="Expires", accessor=end_of, sort_key="expires_at"),
        DateColumn("last_used_at", label="Last used", sort_key="last_used_at"),
        StatusTagColumn(
            "state",
            label="State",
            accessor="get_state_display",
            primary=lambda key: key.state is KeyState.ACTIVE,
        ),
    ]

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        absent = {"delete_url_name": None, "usage_url_name": None}
        return super().get_common_view_kwargs(**kwargs) | absent

    def get_urlpatterns(self) -> list[URLPattern]:
        kept = [one for one in super().get_urlpatterns() if one.name in KEPT_VIEWS]
        return [
            *kept,
            path("reads/", self.construct_view(ReadsView), name="reads"),
            path("<int:pk>/rotate/", self.construct_view(RotateView), name="rotate"),
            path("<int:pk>/revoke/", self.construct_view(RevokeView), name="revoke"),
        ]
