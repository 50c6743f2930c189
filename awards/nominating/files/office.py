"""Word documents and workbooks: packages of XML whose list of contents says what they are."""

import zipfile
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import BadZipFile, ZipFile

from django.utils.translation import gettext as _

from awards.nominating.choices import CONTENT_TYPES, FileKind
from awards.nominating.files.refusal import Unacceptable

MARK = b"PK\x03\x04"
CONTENTS = "[Content_Types].xml"
MOST_UNPACKED = 100_000_000
MOST_PARTS = 2_000
LONGEST_CONTENTS = 1_000_000
END_RECORD = b"PK\x05\x06"
END_LENGTH = 22


def kind_of(data: bytes) -> FileKind:
    """Raises Unacceptable for a package that is neither, or more than that."""
    try:
        with ZipFile(BytesIO(data)) as package:
            parts = package.infolist()
            _check_parts(parts)
            contents = package.read(CONTENTS)
    except (BadZipFile, KeyError, NotImplementedError, RuntimeError, OSError, zipfile.LargeZipFile):
        raise Unacceptable(_("It is an archive, or a damaged document: send it as PDF.")) from None
    if (
        min(part.header_offset for part in parts)
        or data[-END_LENGTH : -END_LENGTH + 4] != END_RECORD
    ):
        raise Unacceptable(_("Something stands before or after the document: save it anew."))
    return _declared(contents)


def _check_parts(parts: list[zipfile.ZipInfo]) -> None:
    listed = next((part for part in parts if part.filename == CONTENTS), None)
    too_much = len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED
    if too_much or (listed and listed.file_size > LONGEST_CONTENTS):
        raise Unacceptable(_("The document unpacks to too much: send it as PDF."))
    if any("vbaproject" in part.filename.lower() for part in parts):
        raise Unacceptable(_("The document contains macros: save it without them, or as PDF."))


def _declared(contents: bytes) -> FileKind:
    if b"<!" in contents:
        raise Unacceptable(_("It is a damaged document: save it anew, or send it as PDF."))
    try:
        listed = ET.fromstring(contents)  # noqa: S314 (without a declaration of entities)
    except ET.ParseError:
        raise Unacceptable(_("It is a damaged document: send it as PDF.")) from None
    declared = {each.get("ContentType", "") for each in listed}
    if any("macroEnabled" in one for one in declared):
        raise Unacceptable(_("The document contains macros: save it without them, or as PDF."))
    for kind in (FileKind.DOCX, FileKind.XLSX):
        if f"{CONTENT_TYPES[kind]}.main+xml" in declared:
            return kind
    raise Unacceptable(_("It is an archive, and neither a Word document nor a workbook."))
