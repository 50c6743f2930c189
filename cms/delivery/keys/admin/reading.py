"""What was read: with one key, and with all and none."""

from typing import Any

from django.urls import reverse
from django.views.generic import TemplateView
from wagtail.admin.views.generic import InspectView, PermissionCheckedMixin
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms.delivery.keys.admin.chart import chart
from cms.delivery.models import DeliveryKey
from cms.delivery.usage.report import by_key, of_all, of_key
from cms.delivery.usage.writing import write_softly


class KeyView(InspectView):
    page_title = "Key"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        write_softly()
        self.object.refresh_from_db()
        usage = of_key(self.object.pk)
        return super().get_context_data(**kwargs) | {
            "key": self.object,
            "may_change": self.permission_policy.user_has_permission(self.request.user, "change"),
            "usage": usage,
            "chart": chart(usage),
        }


class ReadsView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    model = DeliveryKey
    any_permission_required = ["add", "change", "view"]
    template_name = "delivery/keys/reads.html"
    page_title = "Usage of the API"
    header_icon = "history"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        keys = {"url": reverse("delivery_keys:index"), "label": "API keys"}
        return [*self.breadcrumbs_items, keys, {"url": "", "label": "Usage"}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        write_softly()
        usage = of_all()
        return super().get_context_data(**kwargs) | {
            "usage": usage,
            "chart": chart(usage),
            "keys": by_key(),
        }
