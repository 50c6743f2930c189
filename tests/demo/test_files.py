import csv
import re

import pytest

from cms.demo.files import Download, downloads
from cms.demo.source import CONTENT

PDFS = [each for each in downloads().values() if each.format == "pdf"]
TABLES = [each for each in downloads().values() if each.format == "csv"]


@pytest.mark.parametrize("download", PDFS, ids=lambda each: each.name)
def test_a_pdf_says_truly_where_its_objects_are(download: Download) -> None:
    file = download.content()
    start = int(re.search(rb"startxref\n(\d+)\n%%EOF\n\Z", file)[1])  # type: ignore[index]
    assert file[start:].startswith(b"xref\n")
    for number, offset in enumerate(re.findall(rb"(\d{10}) 00000 n ", file[start:]), start=1):
        assert file[int(offset) :].startswith(b"%d 0 obj\n" % number)


@pytest.mark.parametrize("download", PDFS, ids=lambda each: each.name)
def test_a_pdf_holds_every_line_above_the_foot_of_its_page(download: Download) -> None:
    file = download.content()
    heights = [int(y) for y in re.findall(rb"BT /F1 12 Tf 72 (-?\d+) Td", file)]
    assert len(heights) == len([line for line in download.lines if line != "_"])
    assert min(heights) > 36


@pytest.mark.parametrize("download", TABLES, ids=lambda each: each.name)
def test_a_table_has_as_many_cells_in_each_row(download: Download) -> None:
    rows = list(csv.reader(download.content().decode().splitlines()))
    assert len({len(row) for row in rows}) == 1


def test_every_download_is_offered_somewhere() -> None:
    content = "\n".join(path.read_text("utf-8") for path in CONTENT.rglob("*.toml"))
    assert [name for name in downloads() if f'file = "{name}"' not in content] == []
