from datetime import datetime

from django.utils import timezone

from cms.ledger.models import Edition


class Numbering:
    """Numbers editions on from the newest; all of one recording occur at one time.

    Only who has the turn may use it: then numbers have no gaps and times never go back, even when
    the machine's clock does.
    """

    def __init__(self) -> None:
        newest = Edition.objects.order_by("-seq").values_list("seq", "occurred_at").first()
        self._seq, last = newest or (0, None)
        now = timezone.now()
        self.now: datetime = max(now, last) if last else now

    def next(self) -> int:
        self._seq += 1
        return self._seq
