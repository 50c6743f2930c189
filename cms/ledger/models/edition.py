from django.conf import settings
from django.db import models
from django.db.models import Q

from cms.ledger.choices import Event
from cms.ledger.models.identity import Identity
from cms.ledger.querysets import EditionQuerySet


class Edition(models.Model):
    """One public change of one document. The body never changes and no row is ever deleted.

    `superseded_at` is filled in once, by the document's next edition. `actor` and `revision` are
    provenance only: they carry no database constraint, so that clearing old revisions or removing
    an account neither waits for the recorder nor reaches into the past.
    """

    seq = models.BigIntegerField(primary_key=True, help_text="1, 2, 3 … without gaps.")
    document = models.ForeignKey(Identity, on_delete=models.PROTECT, related_name="editions")
    type = models.CharField(max_length=100)
    version = models.PositiveIntegerField()
    event = models.CharField(max_length=12, choices=Event)
    path = models.TextField(blank=True)
    locale = models.CharField(max_length=100)
    title = models.TextField(blank=True)
    body = models.BinaryField(help_text="As it is served; empty for endings.")
    etag = models.CharField(max_length=64, blank=True, help_text="SHA-256 of the body.")
    change_note = models.TextField(blank=True)
    withdrawn = models.BooleanField(default=False, help_text="Readable, but no longer in force.")
    reason = models.TextField(
        blank=True, help_text="Why it ended or was withdrawn, for the public."
    )
    successor = models.UUIDField(null=True, help_text="The document that replaces an ended one.")
    successor_url = models.TextField(blank=True)
    occurred_at = models.DateTimeField()
    superseded_at = models.DateTimeField(null=True)
    revision = models.ForeignKey(
        "wagtailcore.Revision",
        null=True,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="+",
    )
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="+",
    )
    review = models.JSONField(null=True, help_text="How it was approved.")

    objects = EditionQuerySet.as_manager()

    class Meta:
        ordering = ["seq"]
        constraints = [
            models.UniqueConstraint(fields=["document", "version"], name="ledger_one_version"),
            models.UniqueConstraint(
                fields=["document"],
                condition=Q(superseded_at=None),
                name="ledger_one_newest_edition",
            ),
        ]
        indexes = [
            models.Index(fields=["path", "seq"], name="ledger_edition_path"),
            models.Index(fields=["document", "occurred_at"], name="ledger_edition_history"),
            models.Index(fields=["type", "occurred_at"], name="ledger_edition_as_of"),
            models.Index(fields=["occurred_at", "seq"], name="ledger_edition_moment"),
            models.Index(
                fields=["seq"], condition=Q(superseded_at=None), name="ledger_edition_newest"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.seq} {self.event} {self.type} {self.path or self.document_id}"
