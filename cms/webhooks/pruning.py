from cms.webhooks.models import Attempt


def prune_log() -> int:
    """Delete the attempts that are older than thirty days. Returns how many."""
    deleted, _ = Attempt.objects.outdated().delete()
    return deleted
