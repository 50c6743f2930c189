from urllib.parse import quote

from django.http import Http404, HttpResponse

from awards.nominating.models import NominationAttachment

OPENED = "awards.open_attachment"
"""In the log, whoever opened it: coordinator or judge."""


def handed_out(attachment: NominationAttachment) -> HttpResponse:
    """To be saved, never shown in the browser. Whoever calls this has asked whether they may.

    Raises Http404 for what the scanner has not passed.
    """
    if not attachment.scanned.may_be_opened:
        raise Http404("The scanner has not passed this file.")
    return HttpResponse(
        bytes(attachment.content.data),
        content_type=attachment.file_kind.content_type,
        headers={
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(attachment.name)}",
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "sandbox; default-src 'none'",
            "Cache-Control": "private, no-store",
        },
    )
