from datetime import timedelta

from django.utils import timezone

from cms.delivery.models import PreviewToken, SpentCode

KEPT = timedelta(days=7)
"""So that for a while a person can still see which links there were."""


def prune_previews() -> int:
    """Delete what can open nothing any more. Returns how many."""
    now = timezone.now()
    tokens, _ = PreviewToken.objects.filter(expires_at__lt=now - KEPT).delete()
    codes, _ = SpentCode.objects.filter(expires_at__lt=now).delete()
    return tokens + codes
