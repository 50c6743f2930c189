from collections.abc import Iterator

from django.contrib.auth.models import User
from django.http import HttpRequest
from django.urls import URLResolver, include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import Page, PageLogEntry

from cms.editorial.signed_in import signed_in
from plan.importing.admin.access import may_import
from plan.importing.creating.import_file import IMPORTED
from plan.models import ImportedPage, PlanPage, StrategyPage


@hooks.register("register_admin_urls")
def urls() -> list[URLResolver]:
    return [path("import/", include("plan.importing.admin.urls"))]


class ImportItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_import(signed_in(request))


@hooks.register("register_admin_menu_item")
def menu_item() -> ImportItem:
    address = reverse("plan_import:upload")
    return ImportItem("Import a page", address, name="import", icon_name="upload", order=115)


@hooks.register("register_page_listing_more_buttons")
def in_listings(page: Page, user: User, next_url: str | None = None) -> Iterator[Button]:
    takes_strategies = issubclass(page.specific_class, PlanPage | StrategyPage)
    if takes_strategies and page.permissions_for_user(user).can_add_subpage():
        address = f"{reverse('plan_import:upload')}?parent={page.pk}"
        yield Button("Import a page below", url=address, icon_name="upload", priority=15)


@hooks.register("register_page_header_buttons")
def in_headers(
    page: Page, user: User, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    """Where a page came from, and the way to import below it."""
    yield from in_listings(page, user)
    if ImportedPage.objects.filter(page=page.pk).exists():
        address = reverse("plan_import:report", args=[page.pk])
        yield Button("Import report", url=address, icon_name="list-ul", priority=16)


class Imported(LogFormatter):
    label = "Import a page"

    def format_message(self, log_entry: PageLogEntry) -> str:
        return "Imported “{file}”: {pages} drafts".format(**log_entry.data)


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(IMPORTED)(Imported)
