from typing import Any

from django.urls import URLPattern, path
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn
from wagtail.admin.views.generic import InspectView
from wagtail.admin.viewsets.model import ModelViewSet

from cms.ledger import reading
from cms.webhooks import views
from cms.webhooks.forms import EndpointForm, ReplayForm
from cms.webhooks.models import Endpoint

ATTEMPTS_SHOWN = 100


class EndpointView(InspectView):
    """How an endpoint is doing: its attempts, and what can be done about them."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        endpoint = self.object
        return super().get_context_data(**kwargs) | {
            "endpoint": endpoint,
            "attempts": endpoint.attempts.all()[:ATTEMPTS_SHOWN],
            "head": reading.head(),
            "replay_form": ReplayForm(initial={"after": endpoint.cursor}),
            "verbs": views.VERBS,
        }


class EndpointViewSet(ModelViewSet):
    model = Endpoint
    icon = "site"
    menu_label = "Webhooks"
    menu_order = 620
    add_to_settings_menu = True
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_view_class = EndpointView
    inspect_template_name = "webhooks/endpoint.html"
    form_class = EndpointForm
    list_display = [
        "name",
        Column("url", label="Address"),
        StatusTagColumn("state", label="State", accessor="get_state_display"),
        Column("cursor", label="Told up to"),
        DateColumn("failing_since", label="Failing since"),
    ]

    def get_form_class(self, for_update: bool = False) -> type[EndpointForm]:
        return EndpointForm

    def get_urlpatterns(self) -> list[URLPattern]:
        return [*super().get_urlpatterns(), path("<int:pk>/<slug:verb>/", views.act, name="act")]
