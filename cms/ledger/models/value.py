from django.db import models

from cms.ledger.models.current import Current


class Comparable(models.Model):
    """One typed value of a current document, as bytes that compare as the value does.

    Bytes compare alike on both databases, whatever their collation: see `ordering.py`.
    """

    document = models.ForeignKey(Current, on_delete=models.CASCADE)
    collection = models.CharField(max_length=100)
    name = models.CharField(max_length=100)
    key = models.BinaryField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.collection} {self.name}"


class Value(Comparable):
    """A value that a declared filter finds: none, one or many per document and filter."""

    shown = models.JSONField(help_text="The value as the document has it, for facets.")

    class Meta:
        indexes = [
            models.Index(
                fields=["collection", "name", "key", "document"], name="ledger_value_filter"
            ),
        ]


class SortKey(Comparable):
    """A value by which a collection is sorted: exactly one per document and declared sort."""

    class Meta:
        indexes = [
            models.Index(fields=["collection", "name", "key", "document"], name="ledger_sort_key"),
        ]
