"""Files that are no page, or want to be more than one: what each is called, and what is in it."""

import struct
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from tests.plan.importing.word_document import PARTS, W, paragraph, word_document

WORDS = "4.7 NIGHT WORK. Make nights safe for all who work.\n\n4.7.1 Light the way\n"
PAGE = "<p>4.7 NIGHT WORK. Make nights safe for all who work.</p><p>4.7.1 Light the way</p>"
BODY = [paragraph("4.7 NIGHT WORK. Make nights safe for all who work."), paragraph("Light the way")]
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def html(more: str) -> bytes:
    return (PAGE + more).encode()


def text(more: str) -> bytes:
    return (WORDS + "\n" + more).encode()


def document(*blocks: str, **parts: bytes) -> bytes:
    """A Word document with further parts, the name of each with two underscores for a slash."""
    file = BytesIO(word_document(*BODY, *blocks))
    with ZipFile(file, "a") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return file.getvalue()


def with_parts(parts: dict[str, str], compression: int = ZIP_DEFLATED) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", compression) as archive:
        for name, content in (PARTS | parts).items():
            archive.writestr(name, content)
    return file.getvalue()


def bomb_that_lies() -> bytes:
    """It says that it unpacks to ten bytes."""
    data = bytearray(with_parts({"word/document.xml": " " * 50_000_000}))
    directory = data.rindex(b"word/document.xml") - 46
    data[directory + 24 : directory + 28] = struct.pack("<I", 10)
    return bytes(data)


def declaring(doctype: str) -> bytes:
    body = (
        f"{doctype}<w:document {W}><w:body>{''.join(BODY)}{paragraph('&a;')}</w:body></w:document>"
    )
    return with_parts({"word/document.xml": body})


def pointing(target: str, kind: str = "hyperlink", block: str = "") -> bytes:
    """A document with a relationship to something outside of it."""
    one = f'<Relationship Id="x" Type="{REL}/{kind}" Target="{target}" TargetMode="External"/>'
    rels = PARTS["word/_rels/document.xml.rels"].replace(
        "</Relationships>", one + "</Relationships>"
    )
    body = "".join([*BODY, block])
    written = f'<w:document {W} xmlns:r="{REL}" {DRAWING}><w:body>{body}</w:body></w:document>'
    return with_parts({"word/_rels/document.xml.rels": rels, "word/document.xml": written})


DRAWING = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
LINK = '<w:p><w:hyperlink r:id="x"><w:r><w:t>Press here</w:t></w:r></w:hyperlink></w:p>'
PICTURE = (
    "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill>"
    '<a:blip r:link="x"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>'
    "</w:drawing></w:r></w:p>"
)
LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha'>{}]>".format(
    "".join(f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9))
)
XXE = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"


def nested(depth: int) -> str:
    cell = paragraph("deep")
    for _ in range(depth):
        cell = f"<w:tbl><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>"
    return cell


def archive_with_a_page_before_it() -> bytes:
    return PAGE.encode() + document()


FILES: dict[str, tuple[str, bytes | Callable[[], bytes], str]] = {
    "an empty text": ("page.txt", b"", "refused: file is empty"),
    "blanks": ("page.txt", b" \r\n\t\n\xc2\xa0\n", "refused: is empty"),
    "an empty web page": ("page.html", b"<p><br></p><script>run()</script>", "refused: is empty"),
    "an empty document": ("page.docx", word_document(paragraph("")), "refused: is empty"),
    "random bytes": ("page.txt", bytes(range(256)), "refused: is binary"),
    "a NUL": ("page.html", html("a\0b"), "refused: is binary"),
    "random bytes as a document": ("page.docx", bytes(range(256)), "refused: is no Word document"),
    "Latin-1": ("page.txt", "Café".encode("latin-1"), "refused: is not UTF-8"),
    "UTF-16": ("page.html", PAGE.encode("utf-16"), "refused: is not UTF-8 but UTF-16"),
    "three megabytes of text": ("page.txt", b"word " * 600_000, "refused: is too large"),
    "eleven megabytes of document": ("page.docx", bytes(11_000_000), "refused: is too large"),
    "another kind": ("page.odt", WORDS.encode(), "refused: is of an unknown kind"),
    "no kind": ("page", WORDS.encode(), "refused: is of an unknown kind"),
    "two kinds": ("page.html.exe", PAGE.encode(), "refused: is of an unknown kind"),
    "a PDF named a text": ("page.txt", b"%PDF-1.7\n" + WORDS.encode(), "refused: a PDF document"),
    "a picture named a web page": ("page.html", b"GIF89a" + PAGE.encode(), "refused: a picture"),
    "a document named a text": ("page.txt", document(), "refused: an office document"),
    "a text named a document": ("page.docx", WORDS.encode(), "refused: is no Word document"),
    "a spreadsheet named a document": (
        "page.docx",
        with_parts({"xl/workbook.xml": "<x/>"}).replace(b"word/", b"xxxx/"),
        "refused: is no Word document",
    ),
    "a document with macros": ("page.docm", document(), "refused: is of an unknown kind"),
    "macros in a document that hides them": (
        "page.docx",
        document(word__vbaProject_bin=b"Sub AutoOpen()"),
        "a draft without them",
    ),
    "a web page before a document": (
        "page.docx",
        archive_with_a_page_before_it(),
        "a draft of the document",
    ),
    "a document in a web page": (
        "page.html",
        archive_with_a_page_before_it(),
        "refused: is binary",
    ),
    "an archive that unpacks to 101 MB": (
        "page.docx",
        lambda: with_parts({"word/document.xml": " " * 101 * 1024 * 1024}),
        "refused: unpacks to more than 100 MB",
    ),
    "30 MB of XML": (
        "page.docx",
        lambda: with_parts({"word/document.xml": " " * 30_000_000}),
        "refused: more text than a page can have",
    ),
    "an archive that lies about its size": ("page.docx", bomb_that_lies, "refused: is damaged"),
    "paths that lead out of an archive": (
        "page.docx",
        document(**{".." + "__.." * 4 + "__tmp__slipped_txt": b"x", "__etc__slipped": b"x"}),
        "a draft; nothing is unpacked",
    ),
    "an entity that reads a file": ("page.docx", declaring(XXE), "refused: declares entities"),
    "entities that multiply": ("page.docx", declaring(LAUGHS), "refused: declares entities"),
    "a picture from elsewhere, in a document": (
        "page.docx",
        pointing("http://127.0.0.1:9/a.png", "image", PICTURE),
        "a draft; nothing is fetched",
    ),
    "a picture of this machine, in a document": (
        "page.docx",
        pointing("file:///etc/hostname", "image", PICTURE),
        "a draft; nothing is fetched",
    ),
    "a picture from elsewhere, in a web page": (
        "page.html",
        html(
            '<img src="http://127.0.0.1:9/a.png"><link rel="stylesheet" href="http://127.0.0.1:9">'
        ),
        "a draft; nothing is fetched",
    ),
    "a script": ("page.html", html("<script>alert(1)</script>"), "a draft without it"),
    "a script in a picture": (
        "page.html",
        html("<svg><script>alert(1)</script></svg><img src=x onerror=alert(1)>"),
        "a draft without it",
    ),
    "handlers of events": (
        "page.html",
        html('<p onclick="alert(1)">Press <b onmouseover="alert(1)">here</b></p>'),
        "a draft without them",
    ),
    "a script in words": ("page.txt", text("<script>alert(1)</script>"), "a draft of the words"),
    "a script in words of a document": (
        "page.docx",
        document(paragraph("&lt;script&gt;alert(1)&lt;/script&gt;")),
        "a draft of the words",
    ),
    "a javascript link": (
        "page.html",
        html('<a href=" jAvaScript:alert(1)">Press here</a><a href="data:text/html,x">Or</a>'),
        "a draft without the address",
    ),
    "a javascript link in a document": (
        "page.docx",
        pointing("javascript:alert(1)", block=LINK),
        "a draft without the address",
    ),
    "an address that makes links scripts": (
        "page.html",
        b'<base href="javascript:alert(1)//">' + html('<a href="x">Press here</a>'),
        "a draft without the address",
    ),
    "a frame and a form": (
        "page.html",
        html(
            '<iframe src="http://127.0.0.1:9/"></iframe><form action="//x"><input value=y></form>'
        ),
        "a draft without them",
    ),
    "a formula": (
        "page.txt",
        text('=HYPERLINK("http://127.0.0.1:9","Hi")'),
        "a draft of the words",
    ),
    "words that run backwards": (
        "page.txt",
        text("Pay \u202egnihton\u202c"),
        "a draft that does not",
    ),
    "100,000 paragraphs": (
        "page.docx",
        lambda: word_document(paragraph("A") * 100_000),
        "refused: more text",
    ),
    "100,000 lines": ("page.txt", b"A line.\n" * 100_000, "refused: 50,000 at most"),
    "4,000 paragraphs": ("page.html", html("<p>Words</p>" * 4_000), "refused: may have 3,000"),
    "a table in a table, 50 deep": (
        "page.docx",
        document(nested(50)),
        "refused: is nested too deeply",
    ),
    "elements nested 20,000 deep": (
        "page.html",
        html("<div>" * 20_000),
        "refused: nested too deeply",
    ),
    "tags that never end": ("page.html", html("<a " * 500_000), "refused: tags do not end"),
    "remarks that never end": ("page.html", html("<!--" * 400_000), "refused: tags do not end"),
    "a declaration of its own": ("page.html", html("<![x[y]]>"), "refused: cannot be read"),
    "a name that leads elsewhere": (
        "../../../tmp/slipped.txt",
        WORDS.encode(),
        "a draft named by its last part",
    ),
    "a name that is a script": (
        "<img src=x onerror=alert(1)>.txt",
        WORDS.encode(),
        "a draft; the name is words",
    ),
    "a name of 300 letters": ("n" * 300 + ".txt", WORDS.encode(), "a draft named by its end"),
}
"""What is large is made when it is asked for: every worker reads this, and one tries it."""


def contents(case: str) -> bytes:
    data = FILES[case][1]
    return data if isinstance(data, bytes) else data()
