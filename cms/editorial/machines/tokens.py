"""Giving out and taking back the tokens of service accounts."""

from datetime import datetime, timedelta

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import APIToken
from wagtail.models.api import DISPLAY_PREFIX_LENGTH

from cms.editorial.machines.choices import TokenState
from cms.editorial.models import ServiceAccount, ServiceToken

USUAL = timedelta(days=90)
LONGEST = timedelta(days=366)


@transaction.atomic
def issue(
    account: ServiceAccount,
    name: str,
    expires_at: datetime | None = None,
    by: User | None = None,
) -> tuple[ServiceToken, str]:
    """A new token and its secret, which is told now and never again. Raises ValidationError."""
    now = timezone.now()
    expires_at = expires_at or now + USUAL
    if not now < expires_at <= now + LONGEST:
        raise ValidationError("A token ends in the future, within a year.")
    secret = APIToken.generate_token()
    token = ServiceToken(
        user=account.user,
        account=account,
        name=name,
        key_hash=APIToken.hash_token(secret),
        prefix=secret[:DISPLAY_PREFIX_LENGTH],
        expires_at=expires_at,
        issued_by=by,
    )
    token.full_clean(exclude=["key_hash", "prefix"])
    token.save()
    log(account, "machines.issue", user=by, data=_data(token))
    return token, secret


@transaction.atomic
def revoke(token: ServiceToken, by: User | None = None) -> None:
    """End it at once and for good."""
    if token.state is TokenState.REVOKED:
        return
    token.revoked_at = timezone.now()
    token.save(update_fields=["revoked_at"])
    log(token.account, "machines.revoke", user=by, data=_data(token))


def _data(token: ServiceToken) -> dict[str, str]:
    return {"token": token.name, "prefix": token.prefix, "expires": token.expires_at.isoformat()}
