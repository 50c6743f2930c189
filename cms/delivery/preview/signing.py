"""What tokens and codes look like: a kind, then signed JSON. Logs redact both kinds."""

from typing import Any

from django.core.signing import BadSignature, Signer

TOKEN = "preview_"  # noqa: S105 (the kind, not a secret)
CODE = "previewcode_"


def sealed(kind: str, claims: dict[str, Any]) -> str:
    return kind + signer(kind).sign_object(claims)


def opened(kind: str, text: str) -> dict[str, Any] | None:
    """The claims; none if we have not signed them, or not as this kind."""
    if not text.startswith(kind):
        return None
    try:
        claims: dict[str, Any] = signer(kind).unsign_object(text.removeprefix(kind))
    except BadSignature:
        return None
    return claims


def signer(kind: str) -> Signer:
    return Signer(sep=".", salt=f"cms.delivery.preview.{kind}")
