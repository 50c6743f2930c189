from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase

from cms.editorial.admin.overriding.forms import BreakGlassForm
from cms.editorial.admin.overriding.view import PageVerbView
from cms.editorial.overrides import groups_asked
from cms.editorial.verbs.break_glass import break_glass


class BreakGlassView(PageVerbView):
    template_name = "editorial/overriding/break_glass.html"
    page_title = "Publish without approval"
    header_icon = "warning"
    form_class = BreakGlassForm

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not self.page.permissions_for_user(request.user).can_break_glass():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def act(self, user: User, **given: Any) -> str:
        break_glass(self.page, user, **given)
        title = self.get_page_subtitle()
        return f"“{title}” is public, and marked “not reviewed” until somebody else approves of it."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "draft": self.page.get_latest_revision(),
            "asked": groups_asked(self.page),
        }
