from typing import Any

from django.urls import URLResolver, include, path, reverse
from wagtail import hooks

from cms.editorial.notifications.admin.account import ReviewMailsPanel
from cms.editorial.notifications.admin.menu import NotificationsItem


@hooks.register("register_admin_urls")
def notification_urls() -> list[URLResolver]:
    return [path("notifications/", include("cms.editorial.notifications.admin.urls"))]


@hooks.register("register_admin_menu_item")
def notifications_item() -> NotificationsItem:
    address = reverse("editorial_notifications:list")
    return NotificationsItem(
        "Notifications", address, name="notifications", icon_name="mail", order=50
    )


@hooks.register("register_account_settings_panel")
def review_mails(request: Any, user: Any, profile: Any) -> ReviewMailsPanel:
    return ReviewMailsPanel(request, user, profile)
