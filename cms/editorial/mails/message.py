from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string


def message(
    template: str, subject: str, to: str, context: dict[str, Any], *, by_a_person: bool = False
) -> EmailMultiAlternatives:
    """A mail of two parts, `template.txt` and `template.html`; the latter extends the frame.

    Unless a person wrote it, it says that nobody expects an answer from a machine.
    """
    in_one_line = " ".join(subject.split())
    known = {"site_name": settings.WAGTAIL_SITE_NAME, **context, "subject": in_one_line}
    mail = EmailMultiAlternatives(
        subject=in_one_line,
        body=render_to_string(f"{template}.txt", known),
        to=[to],
        headers={} if by_a_person else {"Auto-Submitted": "auto-generated"},
    )
    mail.attach_alternative(render_to_string(f"{template}.html", known), "text/html")
    return mail
