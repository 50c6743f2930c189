from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST
from django.views.generic import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms.editorial.models.notification import Notification
from cms.editorial.signed_in import signed_in

PER_PAGE = 30
LIST = "editorial_notifications:list"


class NotificationsView(WagtailAdminTemplateMixin, View):
    """What the person who is signed in was told, the newest first."""

    template_name = "editorial/notifications/list.html"
    page_title = "Notifications"
    header_icon = "mail"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render_to_response(self.get_context_data())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        mine: Any = Notification.objects.of(signed_in(self.request))
        pages = Paginator(mine.select_related("task_state"), PER_PAGE)
        return super().get_context_data(**kwargs) | {
            "notifications": pages.get_page(self.request.GET.get("p")),
            "has_unread": mine.unread().exists(),
        }


@require_POST
def open_one(request: HttpRequest, notification_id: int) -> HttpResponse:
    """Read it, and go where the thing to do is."""
    mine = Notification.objects.of(signed_in(request))
    notification = get_object_or_404(mine, pk=notification_id)
    mine.filter(pk=notification_id).mark_read()
    return redirect(notification.link)


@require_POST
def mark_one(request: HttpRequest, notification_id: int) -> HttpResponse:
    Notification.objects.of(signed_in(request)).filter(pk=notification_id).mark_read()
    return redirect(LIST)


@require_POST
def mark_all(request: HttpRequest) -> HttpResponse:
    Notification.objects.of(signed_in(request)).mark_read()
    return redirect(LIST)
