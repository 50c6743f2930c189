"""When a form was opened, signed: what is sent a second later was not written by a person."""

import secrets
import time

from django.core.signing import BadSignature, Signer

SALT = "delivery.form-opened"


def new_form_key() -> str:
    """Makes a form that is sent twice one thing that was sent."""
    return secrets.token_urlsafe(24)


def opened_now() -> str:
    return Signer(salt=SALT).sign(str(int(time.time())))


def seconds_since(opened: str) -> float | None:
    """None where nobody can say."""
    try:
        return time.time() - int(Signer(salt=SALT).unsign(opened))
    except BadSignature:
        return None
