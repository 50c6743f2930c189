"""Files are shown to ClamAV's daemon where one is named; else they say that nobody looked.

The worker does it. While the daemon does not answer, files wait, and nobody can open them.
"""

import logging
import socket
import struct
from collections.abc import Callable
from contextlib import closing
from urllib.parse import urlsplit

from django.conf import settings

from awards.nominating.choices import ScanState
from awards.nominating.models import AttachmentContent, NominationAttachment

logger = logging.getLogger(__name__)

SECONDS = 30.0
AT_ONCE = 20
LONGEST_ANSWER = 4096
PORT = 3310
Answer = str


class ScannerFailed(Exception):
    """The scanner did not say whether a file is clean."""


def is_configured() -> bool:
    return bool(settings.CLAMD)


def scan_waiting(ask: Callable[[bytes], Answer] | None = None) -> int:
    """Of the files that wait; how many were looked at."""
    if not is_configured():
        return 0
    waiting = NominationAttachment.objects.filter(scan=ScanState.WAITING)[:AT_ONCE]
    done = 0
    for attachment in waiting.select_related("content"):
        try:
            found = verdict((ask or ask_clamd)(bytes(attachment.content.data)))
        except (OSError, ScannerFailed) as error:
            logger.warning("The scanner of files does not answer: %s", error)
            break
        settle(attachment, found)
        done += 1
    return done


def verdict(answer: Answer) -> ScanState:
    if answer.endswith(" OK"):
        return ScanState.CLEAN
    if answer.endswith(" FOUND"):
        return ScanState.INFECTED
    raise ScannerFailed(answer[:100])


def settle(attachment: NominationAttachment, found: ScanState) -> None:
    """Of an infected file the name stays, so that people know what became of it."""
    if found is ScanState.INFECTED:
        AttachmentContent.objects.filter(attachment=attachment).delete()
    attachment.scan = found
    attachment.save(update_fields=["scan"])


def ask_clamd(data: bytes) -> Answer:
    """https://docs.clamav.net/manual/Usage/Scanning.html: the command INSTREAM."""
    with closing(connected()) as clamd:
        length = struct.pack("!L", len(data))
        clamd.sendall(b"zINSTREAM\0" + length + data + struct.pack("!L", 0))
        answer = b""
        while not answer.endswith(b"\0") and len(answer) < LONGEST_ANSWER:
            if not (more := clamd.recv(LONGEST_ANSWER)):
                break
            answer += more
    return answer.rstrip(b"\0").decode(errors="replace").strip()


def connected() -> socket.socket:
    place = urlsplit(settings.CLAMD)
    if place.scheme == "unix":
        clamd = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        clamd.settimeout(SECONDS)
        try:
            clamd.connect(place.path)
        except OSError:
            clamd.close()
            raise
        return clamd
    return socket.create_connection((place.hostname, place.port or PORT), SECONDS)
