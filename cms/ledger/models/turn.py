from django.db import models


class Turn(models.Model):
    """An empty table that a recorder locks, so that the ledger has one writer at a time."""

    class Meta:
        db_table = "ledger_recorder"

    def __str__(self) -> str:
        return "the recorder's turn"
