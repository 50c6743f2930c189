from django.db import models

from cms.ledger.models.edition import Edition
from cms.ledger.models.identity import Identity


class Former(models.Model):
    """What a row of `Value` or `SortKey` becomes when its edition is not the current one any more.

    It held from its edition's number up to, and without, `until`. So the past is found as the
    present is, and costs the present nothing: its tables hold what is current, and no more.
    """

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="+")
    document = models.ForeignKey(
        Identity, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    collection = models.CharField(max_length=100)
    name = models.CharField(max_length=100)
    key = models.BinaryField()
    until = models.BigIntegerField(help_text="The number of the document's next edition.")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.edition_id} {self.collection} {self.name}"


class FormerValue(Former):
    shown = models.JSONField(help_text="The value as the document had it, for facets.")

    class Meta:
        indexes = [
            models.Index(
                fields=["collection", "name", "key", "edition", "until"],
                name="ledger_former_filter",
            ),
        ]


class FormerSortKey(Former):
    class Meta:
        indexes = [
            models.Index(
                fields=["collection", "name", "key", "document"], name="ledger_former_sort_key"
            ),
        ]
