"""Whether a token opens anything now, and what. Every refusal says why to who holds the token."""

from typing import Any
from uuid import UUID

from django.utils import timezone
from wagtail.models import Page

from cms.delivery.models import PreviewToken
from cms.delivery.preview.signing import TOKEN, opened
from cms.delivery.problems import Unauthorized


def verified(text: str) -> PreviewToken:
    """The issued token that this is. Raises Unauthorized."""
    claims = opened(TOKEN, text)
    if claims is None:
        raise Unauthorized("This is no preview token of ours.")
    require_unexpired(claims, "preview token")
    token = PreviewToken.objects.select_related("issued_by").filter(pk=UUID(claims["jti"])).first()
    if token is None or token.claims() != claims:
        raise Unauthorized("This preview token is not known.")
    if token.revoked_at:
        raise Unauthorized("This preview token was revoked.")
    return token


def require_unexpired(claims: dict[str, Any], what: str) -> None:
    if claims["exp"] <= timezone.now().timestamp():
        raise Unauthorized(f"This {what} has expired. Ask for a new one.")


def require_access(token: PreviewToken, page: Page) -> None:
    """A token is worth no more than what its issuer may see at this moment."""
    if not page.permissions_for_user(token.issued_by).can_edit():
        raise Unauthorized("Whoever issued this preview token may not see the draft any more.")
