from django.db import models


class Mark(models.Model):
    """That an object may have changed in public. Triggers write it, the recorder takes it away.

    Append-only and without a unique key: with one, an editor would wait for the recorder, and two
    editors could wait for each other.
    """

    label = models.CharField(max_length=100)
    object_id = models.BigIntegerField()

    class Meta:
        db_table = "ledger_dirty"

    def __str__(self) -> str:
        return f"{self.label} {self.object_id}"
