from django.db.models import QuerySet, Subquery

from cms.ledger.models import Edition


def newest() -> QuerySet[Edition, int]:
    return Edition.objects.order_by("-seq").values_list("seq", flat=True)[:1]


def head() -> int:
    """The number of the newest edition; 0 before the first."""
    return newest().first() or 0


def head_subquery() -> Subquery:
    """The same, as part of a statement that reads something else at the same moment."""
    return Subquery(newest())
