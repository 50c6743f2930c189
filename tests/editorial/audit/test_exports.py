"""A table that leaves the admin runs nothing where it is opened, and is told in the log."""

import csv
from io import BytesIO, StringIO

import pytest
from django.test import Client
from openpyxl import load_workbook
from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.models import ModelLogEntry

from cms.content.models import ExternalLink, LinkHost, LinkUse
from cms.editorial.audit.exports import as_spreadsheet, harmless, preprocess_field_value
from cms.editorial.models import KeptFinding, PageHealth
from home.models import ContentPage
from tests.editorial.drafts import edit, published
from tests.editorial.people import People

HOSTILE = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1")
FORMULA = "=HYPERLINK(1)"
REPORTS = (
    "/admin/reports/site-history/",
    "/admin/reports/content-health/",
    "/admin/reports/links/",
    "/admin/reports/aging-pages/",
    "/admin/to-be-checked/",
)


@pytest.fixture
def desk(article: ContentPage, who: People) -> Client:
    """A publisher who is an administrator too, and a page whose title is a formula."""
    edit(article, who.editor, title=FORMULA)
    page = published(article, who.editor, who.reviewer, who.publisher)
    health, _ = PageHealth.objects.update_or_create(page=page, defaults={"is_public": True})
    KeptFinding.objects.create(health=health, severity="warning", check_name="c", message="m")
    host = LinkHost.objects.create(name="https://example.org")
    link = ExternalLink.objects.create(url="https://example.org/", digest="d", host=host)
    LinkUse.objects.create(link=link, page=page, is_public=True)
    who.publisher.is_superuser = True
    who.publisher.save()
    client = Client()
    client.force_login(who.publisher)
    return client


@pytest.mark.parametrize("cell", HOSTILE)
def test_a_cell_that_begins_like_a_formula_is_text(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "a=1", "1-1", -1, 1.5, None, True])
def test_every_other_cell_stays_as_it_is(cell: object) -> None:
    assert harmless(cell) is cell


@pytest.mark.parametrize("address", REPORTS)
def test_no_formula_leaves_and_the_log_tells_of_the_export(
    address: str, desk: Client, who: People
) -> None:
    answer = desk.get(address, {"export": "csv", "title": "", "p": "1"})
    _head, *rows = csv.reader(StringIO(answer.getvalue().decode(), newline=""))
    cells = [cell for row in rows for cell in row]
    assert f"'{FORMULA}" in cells
    assert [cell for cell in cells if cell.startswith("=")] == []
    entry = ModelLogEntry.objects.get(action="audit.export")
    told = entry.data
    assert (entry.user, told["format"], told["rows"]) == (who.publisher, "CSV", len(rows))
    assert told["filters"] == {"p": "1"}
    assert f"Export of “{told['report']}” as CSV, {len(rows)} rows (p: 1)" in str(entry.message)


def test_a_workbook_says_what_is_text(desk: Client) -> None:
    answer = desk.get("/admin/reports/content-health/", {"export": "xlsx"})
    sheet = load_workbook(BytesIO(answer.getvalue())).active
    cell = sheet.cell(row=2, column=2)
    assert (cell.value, cell.data_type) == (FORMULA, "s")
    assert ModelLogEntry.objects.get(action="audit.export").data["format"] == "XLSX"


def test_no_view_writes_tables_past_the_guard() -> None:
    kinds = [SpreadsheetExportMixin]
    for kind in kinds:
        kinds.extend(kind.__subclasses__())
    assert len(kinds) > 10
    for kind in kinds:
        assert kind.as_spreadsheet is as_spreadsheet, kind
        assert kind.preprocess_field_value is preprocess_field_value, kind
        assert kind.write_csv_row is SpreadsheetExportMixin.write_csv_row, kind
        assert kind.stream_csv is SpreadsheetExportMixin.stream_csv, kind
