from django.db.models import QuerySet, Subquery

from cms.ledger.models import Edition
from cms.ledger.reading.statement import Statement


def newest() -> QuerySet[Edition, int]:
    return Edition.objects.order_by("-seq").values_list("seq", flat=True)[:1]


HEAD = Statement(newest)


def head() -> int:
    """The number of the newest edition; 0 before the first."""
    found = HEAD.rows()
    return found[0][0] if found else 0


def head_subquery() -> Subquery:
    """The same, as part of a statement that reads something else at the same moment."""
    return Subquery(newest())
