from django.db import models


class Turn(models.Model):
    """An empty table that a recorder locks, so that there is one writer of the ledger at a time."""

    class Meta:
        db_table = "ledger_recorder"
