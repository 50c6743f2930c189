"""Who was sent a mail."""

from django.core import mail

from cms.editorial.models import Notification


def told() -> list[tuple[str, str]]:
    """Event and person of each mail since the last call, in order of their names."""
    sent = [(each.subject, each.to[0].removesuffix("@example.org")) for each in mail.outbox]
    recent = Notification.objects.filter(mailed_at__isnull=False).order_by("-pk")[: len(sent)]
    mail.outbox.clear()
    found = sorted((each.event, each.recipient.username) for each in recent)
    assert sorted(name for _, name in sent) == sorted(name for _, name in found)
    return found


def recipients() -> list[str]:
    assert all(len(each.to) == 1 for each in mail.outbox)
    return sorted(each.to[0] for each in mail.outbox)
