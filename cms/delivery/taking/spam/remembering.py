"""The same words again: of what came, a keyed hash is kept for some weeks, and nothing else."""

from collections.abc import Sequence
from datetime import timedelta

from django.utils import timezone
from django.utils.crypto import salted_hmac

from cms.delivery.models import SentWords

KEPT = timedelta(days=30)


def times_before(texts: Sequence[str]) -> int:
    return SentWords.objects.filter(digest=digest_of(texts)).count()


def remember(texts: Sequence[str]) -> None:
    SentWords.objects.create(digest=digest_of(texts))


def forget_old_words() -> int:
    count, _ = SentWords.objects.filter(at__lt=timezone.now() - KEPT).delete()
    return count


def digest_of(texts: Sequence[str]) -> str:
    """Capitals and blanks make no other words."""
    words = " ".join(" ".join(texts).casefold().split())
    return salted_hmac("delivery.sent-words", words, algorithm="sha256").hexdigest()
