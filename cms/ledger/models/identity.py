from uuid import uuid4

from django.db import models
from django.db.models import Q

from cms.ledger.choices import Seal
from cms.ledger.querysets import IdentityQuerySet


class Identity(models.Model):
    """Who a document is: one UUID for one object in one language, for ever.

    Not a field of the page, because copies and aliases of a page would duplicate it. The object's
    key is cut off when the document is erased, so that a later publication is another document.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    label = models.CharField(max_length=100, blank=True)
    object_id = models.BigIntegerField(null=True)
    locale = models.CharField(max_length=100)
    published_at = models.DateTimeField(null=True, help_text="When it became public first.")
    seal = models.CharField(max_length=10, choices=Seal, default=Seal.NONE, blank=True)
    sealed_with = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="carried",
        help_text="The document above, whose sealing carried this one along.",
    )

    objects = IdentityQuerySet.as_manager()

    class Meta:
        verbose_name = "identity"
        verbose_name_plural = "identities"
        constraints = [
            models.UniqueConstraint(
                fields=["label", "object_id", "locale"], name="ledger_one_identity"
            )
        ]
        indexes = [
            models.Index(fields=["seal"], condition=~Q(seal=Seal.NONE), name="ledger_sealed")
        ]

    def __str__(self) -> str:
        return str(self.id)
