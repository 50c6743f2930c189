"""A PDF of one page with a title and lines of text; enough for a worksheet.

A line that starts with "- " is a bullet, "_" is a line to write on, "" is a gap.
"""

from collections.abc import Iterable, Iterator

LEFT, TOP, RIGHT = 72, 716, 540
TEAL = "0.11 0.33 0.37"

CATALOG = (
    b"<< /Type /Catalog /Pages 2 0 R /Lang (en-US)"
    b" /ViewerPreferences << /DisplayDocTitle true >> >>"
)
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 6 0 R"
    b" /Resources << /Font << /F1 4 0 R /F2 5 0 R >> >> >>"
)


def one_page(title: str, lines: Iterable[str]) -> bytes:
    content = "\n".join(_drawn(title, lines)).encode("cp1252", "replace")
    stream = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
    information = f"<< /Title ({_escaped(title)}) >>".encode("cp1252")
    return _assembled(
        [CATALOG, PAGES, PAGE, _font("Helvetica"), _font("Helvetica-Bold"), stream, information]
    )


def _drawn(title: str, lines: Iterable[str]) -> Iterator[str]:
    """The page's drawing instructions, from the top down."""
    yield f"{TEAL} rg BT /F2 22 Tf {LEFT} {TOP} Td ({_escaped(title)}) Tj ET"
    yield f"{TEAL} RG 2 w {LEFT} {TOP - 14} m {RIGHT} {TOP - 14} l S 0 g 0.6 G 0.8 w"
    y = TOP - 48
    for line in lines:
        if line == "_":
            yield from (f"{LEFT} {y - n * 22} m {RIGHT} {y - n * 22} l S" for n in (0, 1))
            y -= 50
            continue
        yield f"BT /F1 12 Tf {LEFT} {y} Td ({_escaped(_bulleted(line))}) Tj ET"
        y -= 24


def _bulleted(line: str) -> str:
    return f"\u2022  {line[2:]}" if line.startswith("- ") else line


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _font(name: str) -> bytes:
    return (
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()
    )


def _assembled(objects: list[bytes]) -> bytes:
    """The file around the objects: numbers, the table of where each starts, the trailer."""
    file, starts = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, start=1):
        starts.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    size = len(objects) + 1
    return (
        file
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
        + b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\n" % (size, size - 1)
        + b"startxref\n%d\n%%%%EOF\n" % len(file)
    )
