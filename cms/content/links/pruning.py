from datetime import timedelta

from django.utils import timezone

from cms.content.models.external_link import ExternalLink, LinkHost

KEPT = timedelta(days=30)


def prune_links() -> None:
    """Forget addresses that stand on no page any more, and the hosts of none."""
    ExternalLink.objects.unused().filter(next_at__lt=timezone.now() - KEPT).delete()
    LinkHost.objects.filter(links=None).delete()
