from django.db import models


class State(models.Model):
    """A fact about the ledger as a whole that readers need beside its newest edition.

    One row each, so that whoever writes one waits for nobody who writes another.
    """

    class Name(models.TextChoices):
        TURNOVER = "turnover", "How often what is read changed without an edition"
        FORMER = "former", "By what the past is found: the digest of each type's filters and sorts"
        MOMENTS = "moments", "What the clock is about to make public or to end (JSON)"
        DRAINED = "drained", "Another word whenever marks are taken away"
        READERS = "readers", "Another word whenever a key of a reader changes"

    name = models.CharField(primary_key=True, max_length=20, choices=Name)
    value = models.TextField()

    class Meta:
        verbose_name_plural = "states"

    def __str__(self) -> str:
        return f"{self.name}: {self.value}"
