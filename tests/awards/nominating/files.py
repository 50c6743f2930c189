"""Small files of every kind that is taken, and of kinds that pretend."""

from io import BytesIO
from zipfile import ZipFile

from PIL import Image

from awards.nominating.choices import CONTENT_TYPES, FileKind

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
HTML = b"<html><script>alert(1)</script></html>"


def picture(
    kind: str = "PNG", size: tuple[int, int] = (8, 6), mode: str = "RGB", **saved: object
) -> bytes:
    into = BytesIO()
    Image.new(mode, size, "teal" if mode == "RGB" else 0).save(into, kind, **saved)
    return into.getvalue()


def package(kind: FileKind | None, **more: bytes) -> bytes:
    """A package as Word and Excel write them; None: any other archive."""
    into = BytesIO()
    declared = f"{CONTENT_TYPES[kind]}.main+xml" if kind else "text/plain"
    contents = f'<Types><Override PartName="/main.xml" ContentType="{declared}"/></Types>'
    with ZipFile(into, "w") as archive:
        archive.writestr("[Content_Types].xml", contents)
        archive.writestr("main.xml", "<main/>")
        for name, data in more.items():
            archive.writestr(name, data)
    return into.getvalue()


TAKEN = {
    "report.pdf": (PDF, "report.pdf"),
    "photo.JPG": (picture("JPEG"), "photo.jpg"),
    "chart.png": (picture(), "chart.png"),
    "case.docx": (package(FileKind.DOCX), "case.docx"),
    "figures.xlsx": (package(FileKind.XLSX), "figures.xlsx"),
    "tool.exe": (PDF, "tool.exe.pdf"),
    "C:\\secret\\..\\a.pdf": (PDF, "a.pdf"),
    '"; rm <b>\u202efdp.pdf': (PDF, "rm b fdp.pdf"),
    "": (PDF, "file.pdf"),
}

REFUSED = {
    "nothing": (b"", "Send a PDF"),
    "a page": (HTML, "Send a PDF"),
    "a vector picture": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "Send a PDF"),
    "a vector picture with a script": (
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "Send a PDF",
    ),
    "a picture of 36 million points": (picture(size=(6000, 6000), mode="1"), "too many pixels"),
    "a picture and a page": (b"GIF89a" + HTML, "Send a PDF"),
    "a program": (b"MZ\x90\x00" + bytes(100), "Send a PDF"),
    "a page named a PDF": (b"\n" + PDF, "Send a PDF"),
    "a PDF and a page": (PDF + HTML, "something follows its end"),
    "a PDF and an archive": (PDF + package(None) + b"\n%%EOF", "an archive as well"),
    "a PDF with a program": (PDF.replace(b"/Type", b"/JavaScript 2 0 R/Type"), "a program"),
    "a picture and an archive": (picture() + package(None), "an archive as well"),
    "half a picture": (picture("JPEG")[:40], "cannot be read"),
    "an archive": (package(None), "an archive, and neither"),
    "a document with macros": (package(FileKind.DOCX, **{"vbaProject.bin": b"x"}), "macros"),
    "two archives": (package(None) + package(FileKind.DOCX), "before or after"),
    "a document and a page": (package(FileKind.DOCX) + HTML, "before or after"),
    "a document with entities": (
        package(FileKind.DOCX).replace(b"<Types>", b"<!--xx-"),
        "damaged document",
    ),
    "nine megabytes": (b"%PDF-" + bytes(9_000_000), "may have 8 MB"),
}
