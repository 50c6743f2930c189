"""Keeping a file with its nomination, and taking it away again."""

import hashlib

from django.db import transaction
from django.utils.translation import gettext as _

from awards.nominating.choices import ScanState
from awards.nominating.files.looking import Looked, look_into
from awards.nominating.files.refusal import Unacceptable
from awards.nominating.files.scanning import is_configured
from awards.nominating.models import AttachmentContent, Nomination, NominationAttachment

MOST_FILES = 5


def add_file(nomination: Nomination, name: str, data: bytes) -> NominationAttachment:
    """Raises Unacceptable. The same file a second time is the first."""
    return add_looked(nomination, look_into(name, data))


@transaction.atomic
def add_looked(nomination: Nomination, looked: Looked) -> NominationAttachment:
    """Raises Unacceptable if there are too many."""
    Nomination.objects.select_for_update().get(pk=nomination.pk)
    return _kept(nomination, looked)


def _kept(nomination: Nomination, looked: Looked) -> NominationAttachment:
    digest = hashlib.sha256(looked.data).hexdigest()
    held = list(nomination.attachments.all())
    same = next((each for each in held if each.sha256 == digest), None)
    if same:
        return same
    if len(held) >= MOST_FILES:
        raise Unacceptable(
            _("There are %(most)s files already: take one away first.") % {"most": MOST_FILES}
        )
    added = NominationAttachment.objects.create(
        nomination=nomination,
        name=looked.name,
        kind=looked.kind,
        size=len(looked.data),
        sha256=digest,
        scan=ScanState.WAITING if is_configured() else ScanState.NOT_SCANNED,
    )
    AttachmentContent.objects.create(attachment=added, data=looked.data)
    return added
