"""What can be seen of a PDF without carrying it out.

A reader of PDFs looks for its marks anywhere in the first and last kilobyte; here they must be the
first and the last thing, so that the file is no other kind as well. What stands in compressed
streams is not seen: the scanner and the reader's own caution are for that.
"""

import re

from django.utils.translation import gettext as _

from awards.nominating.files.refusal import Unacceptable

MARK, END = b"%PDF-", b"%%EOF"
PROGRAMS = re.compile(rb"/(JavaScript|JS|Launch|RichMedia)\b")


def check(data: bytes) -> bytes:
    if not data.rstrip(b"\r\n\t \0").endswith(END):
        raise Unacceptable(_("The PDF is cut off, or something follows its end: save it anew."))
    if PROGRAMS.search(data):
        raise Unacceptable(_("The PDF contains a program: print it to a new PDF and send that."))
    return data
