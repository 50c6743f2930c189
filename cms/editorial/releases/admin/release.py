from typing import Any

from django.views.generic import TemplateView
from wagtail import hooks
from wagtail.admin.widgets import Button

from cms.editorial.releases.admin.view import AboutRelease
from cms.editorial.releases.barring import why_not
from cms.editorial.releases.choices import State
from cms.editorial.releases.entitlement import is_publisher_of, prepares_releases
from cms.editorial.releases.preflight import inspect, members_in_order
from cms.editorial.releases.standing import standing


class ReleaseView(AboutRelease, TemplateView):
    """One release: its pages, how far each is, what is in the way, and what can be done."""

    template_name = "editorial/releases/release.html"
    page_title = "Release"

    def get_page_title(self) -> str:
        return self.release.name

    def get_page_subtitle(self) -> str:
        return ""

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        *above, _, _ = super().get_breadcrumbs_items()
        return [*above, {"url": "", "label": self.release.name}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user: Any = self.request.user
        is_publisher = is_publisher_of(self.release, user)
        rows = inspect(self.release, user) if self.release.is_open else []
        return super().get_context_data(**kwargs) | {
            "rows": rows,
            "done": [] if self.release.is_open else self._done(),
            "in_the_way": sum(bool(row.findings) for row in rows),
            "state": State(self.release.state),
            "may_prepare": prepares_releases(user),
            "is_publisher": is_publisher,
            "why_not": why_not(self.release, user) if is_publisher else "",
            "buttons": self._buttons(user),
            "rollbacks": self.release.rollbacks.all(),
        }

    def _buttons(self, user: Any) -> list[Button]:
        """What those above us add: fn(release, user)."""
        added = (hook(self.release, user) for hook in hooks.get_hooks("register_release_buttons"))
        return [button for buttons in added for button in buttons]

    def _done(self) -> list[tuple[Any, str]]:
        return [(each, standing(each).label) for each in members_in_order(self.release)]
