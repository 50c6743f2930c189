"""Sets up the demonstration, whole or not at all."""

from collections.abc import Iterable

from django.db import transaction
from wagtail.models import Page

from cms.demo import inputs, nominations, releases, site, translations, updates
from cms.demo.accounts import create_accounts
from cms.demo.jobs import thin_out
from cms.demo.review import bring, revise
from cms.demo.sheets import awards, pages, plan, toolkit
from cms.demo.sheets.sheet import Sheet
from cms.demo.shelf import Shelf
from cms.editorial import schedule
from cms.operations.bootstrapping import languages
from home.models import HomePage


def is_set_up() -> bool:
    """True as soon as the site has a home page, whoever made it: nothing is ever changed then."""
    return HomePage.objects.exists()


@transaction.atomic
def set_up() -> None:
    """Needs a database without pages and accounts. What it does is not in the ledger yet."""
    site.remove_welcome()
    languages.offer()
    plan.create_workgroups()
    create_accounts()
    toolkit.create_topics()
    awards.create_sectors()
    shelf = Shelf()
    sheets = [*pages.sheets(), *plan.sheets(), *toolkit.sheets(), *awards.sheets()]
    _draft(sheets, shelf)
    site.root_at(shelf.page(pages.HOME))
    site.fill_settings(shelf)
    site.remember_embeds()
    _review(sheets, shelf)
    translations.translate(shelf)
    updates.report(sheets, shelf)
    inputs.hear()
    schedule.run_due()
    nominations.nominate()
    releases.prepare(shelf)
    thin_out()


def _draft(sheets: Iterable[Sheet], shelf: Shelf) -> None:
    """Add every page as a draft; then fill those again that link to pages further down."""
    again = []
    for sheet in sheets:
        shelf.unresolved = False
        page = sheet.kind()
        sheet.fill_in(page, shelf)
        _parent(sheet, shelf).add_child(instance=page)
        shelf.put(sheet.path, page)
        if shelf.unresolved:
            again.append(sheet)
    for sheet in again:
        page = shelf.page(sheet.path)
        sheet.fill_in(page, shelf)
        page.save()


def _parent(sheet: Sheet, shelf: Shelf) -> Page:
    is_home = sheet.path == pages.HOME
    return Page.objects.get(depth=1) if is_home else shelf.page(sheet.parent_path)


def _review(sheets: Iterable[Sheet], shelf: Shelf) -> None:
    for sheet in sheets:
        bring(shelf.page(sheet.path), sheet.state, sheet.entry)
        if "draft" in sheet.entry:
            revise(shelf.page(sheet.path), sheet.state, sheet.entry["draft"])
