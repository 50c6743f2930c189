from typing import Any

from django.urls import reverse
from wagtail.admin.action_menu import ActionMenuItem


class BreakGlassItem(ActionMenuItem):
    """At the foot of the editor, for publishers; a page in review has it, too."""

    label = "Publish without approval …"
    name = "action-break-glass"
    icon_name = "warning"
    order = 90

    def is_shown(self, context: dict[str, Any]) -> bool:
        if context["view"] != "edit":
            return False
        return bool(self.get_user_page_permissions_tester(context).can_break_glass())

    def get_url(self, parent_context: dict[str, Any]) -> str:
        return reverse("overriding:break_glass", args=[parent_context["page"].pk])
