from django.http import HttpRequest
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem

from cms.editorial.models.notification import Notification
from cms.editorial.signed_in import signed_in

COUNTED = 99


class NotificationsItem(MenuItem):
    """Says how many are unread; of many, that there are many."""

    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        unread = Notification.objects.of(signed_in(request)).unread()
        count = unread[: COUNTED + 1].count()
        return LinkMenuItem(
            self.name,
            f"{self.label} ({_said(count)})" if count else self.label,
            self.url,
            icon_name=self.icon_name,
            classname=self.classname,
            attrs=self.attrs,
        )


def _said(count: int) -> str:
    return str(count) if count <= COUNTED else f"{COUNTED}+"
