from django.db import models


class SpentCode(models.Model):
    """A one-time code that has been exchanged. The primary key lets one of two at once win."""

    nonce = models.CharField(primary_key=True, max_length=43)
    expires_at = models.DateTimeField(db_index=True)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return self.nonce
