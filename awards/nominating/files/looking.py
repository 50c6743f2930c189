"""What a file is, by what is in it. Its name and what the browser says of it count for nothing."""

import re
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import is_zipfile

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from awards.nominating.choices import FileKind
from awards.nominating.files import images, office, pdf
from awards.nominating.files.refusal import Unacceptable

MOST_BYTES = 8_000_000
PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
TAKEN = gettext_noop(
    "Send a PDF, a picture (PNG or JPEG), a Word document (.docx) or a workbook (.xlsx)."
)
UNWANTED = re.compile(r"[^\w .,()&+-]")
LONGEST_STEM = 80


@dataclass(frozen=True)
class Looked:
    """What is kept: under a name that says the kind which was found."""

    name: str
    kind: FileKind
    data: bytes


def look_into(name: str, data: bytes) -> Looked:
    """Raises Unacceptable."""
    if len(data) > MOST_BYTES:
        raise Unacceptable(
            _("It is too large: a file may have %(most)s MB.") % {"most": MOST_BYTES // 1_000_000}
        )
    if data.startswith(office.MARK):
        kind = office.kind_of(data)
        return Looked(proper(name, kind), kind, data)
    if is_zipfile(BytesIO(data)):
        raise Unacceptable(_("It is an archive as well as what it says: save it anew."))
    if data.startswith(pdf.MARK):
        return Looked(proper(name, FileKind.PDF), FileKind.PDF, pdf.check(data))
    for mark, kind in ((PNG, FileKind.PNG), (JPEG, FileKind.JPEG)):
        if data.startswith(mark):
            return Looked(proper(name, kind), kind, images.made_anew(data, kind))
    raise Unacceptable(_(TAKEN))


def proper(name: str, kind: FileKind) -> str:
    """Letters that do no harm in a header or a list, and the ending of what the file is."""
    last = PurePosixPath(name.replace("\\", "/")).name
    stem, ending = PurePosixPath(last).stem, PurePosixPath(last).suffix.lower()
    known = ending in kind.endings
    bare = " ".join(UNWANTED.sub(" ", stem if known else last).split())[:LONGEST_STEM]
    return f"{bare.strip('. ') or 'file'}{ending if known else kind.endings[0]}"
