"""What a newcomer needs to know once the site is up."""

from django.apps import apps
from django.conf import settings


def announcement(address: str) -> str:
    return "\n".join(["", *addresses(address), "", *accounts(), "Ctrl-C ends it.", ""])


def addresses(address: str) -> list[str]:
    return [
        f"  Site       {address}/",
        f"  Admin      {address}/admin/",
        f"  API docs   {address}/api/v1/docs",
        *mail_directory(),
    ]


def mail_directory() -> list[str]:
    directory = getattr(settings, "EMAIL_FILE_PATH", None)
    return [f"  Mails      {directory}"] if directory else []


def accounts() -> list[str]:
    if not settings.DEMO:
        return []
    names = apps.get_model(settings.AUTH_USER_MODEL).objects.filter(is_active=True)
    listed = ", ".join(names.order_by("pk").values_list("username", flat=True)[:12])
    return [f"  Accounts   {listed}", f"  Password   {settings.DEMO_PASSWORD}", ""]
