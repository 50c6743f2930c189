"""What Word saves is read like any page; what it is not is refused."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from plan.importing.errors import UnreadableFile
from plan.importing.reading import Kind, read_file, word_package
from plan.importing.recognising import recognise
from plan.importing.recognising.places import strategy_places
from tests.plan.importing.word_document import BULLET, HEADING, paragraph, table, word_document

PAGE = word_document(
    paragraph("4.7 NIGHT WORK. Make nights safe for all who work.", HEADING),
    paragraph("Backbone (Lead)", BULLET),
    paragraph("4.7.1 Light the way"),
    paragraph("to the bus", BULLET),
    paragraph("Nobody should fear the way home."),
    table(("Street", "Lamps"), ("Mill Street", "12")),
)


def test_headings_lists_and_tables_are_read() -> None:
    blocks = read_file("nights.docx", PAGE).blocks
    assert [(block.kind, block.text) for block in blocks] == [
        (Kind.HEADING, "4.7 NIGHT WORK. Make nights safe for all who work."),
        (Kind.BULLET, "Backbone (Lead)"),
        (Kind.PARAGRAPH, "4.7.1 Light the way"),
        (Kind.BULLET, "to the bus"),
        (Kind.PARAGRAPH, "Nobody should fear the way home."),
        (Kind.ROW, "Street | Lamps"),
        (Kind.ROW, "Mill Street | 12"),
    ]
    assert [block.lines[0].number for block in blocks][:5] == [1, 2, 3, 4, 5]


def test_it_is_recognised_like_any_page() -> None:
    (strategy,) = recognise(read_file("nights.docx", PAGE), ["Backbone"]).strategies
    places = {place: passage.text for place, passage in strategy_places(strategy)}
    assert (places["short name"], places["number 4.7"]) == ("NIGHT WORK", "4.7")
    assert places["statement"] == "Make nights safe for all who work."
    assert [held.name.text for held in strategy.workgroups] == ["Backbone"]
    assert [len(action.steps) for action in strategy.actions] == [1]


def archive_of(name: str, content: str) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"plain text", "is no Word document"),
        (b"PK\x03\x04 and nothing", "is no Word document"),
        (archive_of("xl/workbook.xml", "<x/>"), "is no Word document"),
        (archive_of(word_package.DOCUMENT, "<w:document"), "is damaged"),
        (
            archive_of(word_package.DOCUMENT, "<!DOCTYPE d [<!ENTITY a 'b'>]><d>&a;</d>"),
            "is damaged",
        ),
        (b"PK\x03\x04" * (word_package.LARGEST // 4 + 1), "is too large"),
        (word_document(paragraph("")), "is empty"),
    ],
    ids=["text", "no archive", "spreadsheet", "cut off", "entities", "large", "empty"],
)
def test_what_is_no_document_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableFile, match=said):
        read_file("page.docx", data)


def test_a_bomb_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="unpacks to more than 100 MB"):
        read_file("page.docx", bomb())


def bomb() -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr(word_package.DOCUMENT, b" " * (word_package.LARGEST_UNPACKED + 1))
    return file.getvalue()
