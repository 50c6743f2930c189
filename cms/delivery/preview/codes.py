"""One-time codes: what a browser carries to an external front end, which buys the token with it.

A code is signed, so it needs no row until it is spent. Spending is an insert of its nonce: of two
at once the database lets one through.
"""

import secrets
from datetime import timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from cms.delivery.models import PreviewToken, SpentCode
from cms.delivery.models.preview_token import seconds
from cms.delivery.preview.signing import CODE, opened, sealed
from cms.delivery.preview.verifying import require_unexpired
from cms.delivery.problems import Unauthorized

LIFETIME = timedelta(seconds=60)


def new_code(token: PreviewToken) -> str:
    expires_at = timezone.now() + LIFETIME
    claims = {
        "jti": token.pk.hex,
        "nonce": secrets.token_urlsafe(16),
        "exp": seconds(expires_at),
    }
    return sealed(CODE, claims)


def spend(code: str) -> PreviewToken:
    """The token that a code stands for, once. Raises Unauthorized."""
    claims = opened(CODE, code)
    if claims is None:
        raise Unauthorized("This is no code of ours.")
    require_unexpired(claims, "code")
    token = PreviewToken.objects.valid().filter(pk=UUID(claims["jti"])).first()
    if token is None:
        raise Unauthorized("What this code stands for has expired or was revoked.")
    try:
        with transaction.atomic():
            SpentCode.objects.create(nonce=claims["nonce"], expires_at=timezone.now() + LIFETIME)
    except IntegrityError:
        raise Unauthorized("This code was used already; it works once.") from None
    return token
