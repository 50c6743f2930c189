from django.db import models


class SentWords(models.Model):
    """That some words were sent in, as a keyed hash: to see what comes again and again."""

    digest = models.CharField(max_length=64, db_index=True)
    at = models.DateTimeField(auto_now_add=True, db_index=True)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return self.digest
