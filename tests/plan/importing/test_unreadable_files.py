"""What cannot be read is refused with a sentence that says why and what to do."""

import pytest

from plan.importing.errors import UnreadableFile
from plan.importing.reading import read_file

REFUSED = {
    "nothing in it": ("page.txt", b"", "page.txt is empty"),
    "only white space": ("page.txt", b" \r\n\t\n\xc2\xa0\n", "page.txt is empty"),
    "only rules and bullets": ("page.txt", "-----\n•\n".encode(), "page.txt is empty"),
    "only markup": ("page.html", b"<p><br></p><script>run()</script>", "page.html is empty"),
    "zeros": ("page.txt", b"Text\x00with zeros", "page.txt is binary"),
    "random bytes": ("page.txt", bytes(range(256)), "page.txt is binary"),
    "control characters": ("page.txt", b"ab\x01\x02\x03 text", "page.txt is binary"),
    "a PDF": ("page.txt", b"%PDF-1.7 text", "a PDF document"),
    "an office document": ("page.txt", b"PK\x03\x04text", "an office document"),
    "Latin-1": ("page.txt", "Line one\nCafé\n".encode("latin-1"), "line 2 has the byte 0xE9"),
    "UTF-16": ("page.txt", "Some text".encode("utf-16"), "UTF-16"),
    "too large": ("page.txt", b"word " * 500_000, "too large: 2.4 MB"),
    "a kind we do not know": (
        "page.odt",
        b"text",
        "What can be imported: .txt, .html, .htm, .docx",
    ),
    "no kind": ("page", b"text", "page is of an unknown kind"),
    "nested beyond reason": ("page.html", b"<div>" * 20_000 + b"deep", "nested too deeply"),
}


@pytest.mark.parametrize(("name", "data", "says"), REFUSED.values(), ids=REFUSED)
def test_a_file_that_is_no_page_is_refused(name: str, data: bytes, says: str) -> None:
    with pytest.raises(UnreadableFile, match=says.replace(".", r"\.")):
        read_file(name, data)


def test_a_byte_order_mark_and_capitals_in_the_name_do_no_harm() -> None:
    assert read_file("PAGE.TXT", "\ufeffText".encode()).blocks[0].text == "Text"
