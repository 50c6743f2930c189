from django.conf import settings
from django.db import models
from django.utils.text import Truncator
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from cms.delivery.models import Scored
from plan.input.choices import Standing
from plan.input.models.querysets import InputQuerySet
from plan.input.models.theme import Theme


class PublicInput(Scored, ClusterableModel):
    """What somebody says about a strategy. Who says it stands in `Sender`; what of it is public, in
    `PublishedInput`: nothing of this table leaves."""

    reference = models.CharField(max_length=12, unique=True)
    receipt_hash = models.CharField(max_length=64, unique=True)
    strategy = models.ForeignKey(
        "plan.StrategyPage", on_delete=models.SET_NULL, null=True, related_name="inputs"
    )
    language = models.CharField(
        max_length=10, default="en", editable=False, help_text="In which it is answered: en, es."
    )
    text = models.TextField()
    organisation = models.CharField(max_length=200, blank=True)
    permission_to_publish = models.BooleanField("may be published")
    consent_version = models.CharField(max_length=20, blank=True)
    state = models.CharField(max_length=12, choices=Standing.stored(), default=Standing.NEW)
    reason = models.CharField(
        max_length=300, blank=True, help_text="Why it is not published; the sender reads it."
    )
    themes = models.ManyToManyField(Theme, blank=True, related_name="inputs")
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    merged_into = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, related_name="duplicates"
    )
    received_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    idempotency = models.CharField(max_length=64, unique=True, null=True)
    digest = models.CharField(max_length=64, blank=True)

    objects = models.Manager.from_queryset(InputQuerySet)()

    class Meta:
        verbose_name = "public input"
        verbose_name_plural = "public input"
        ordering = ["-received_at", "-pk"]
        indexes = [models.Index(fields=["state", "-received_at"], name="plan_input_queue")]

    def __str__(self) -> str:
        return self.reference

    @property
    def standing(self) -> Standing:
        return Standing.MERGED if self.merged_into_id else Standing(self.state)

    @property
    def beginning(self) -> str:
        return Truncator(self.text).chars(90) or "–"

    @property
    def told_state(self) -> str:
        return self.standing.told

    @property
    def is_withdrawn(self) -> bool:
        return self.state == Standing.WITHDRAWN

    @property
    def theme_names(self) -> list[str]:
        return [theme.name for theme in self.themes.all()]


class Redaction(models.Model):
    """A passage that is left out of what is published; the mark in its place says why."""

    input = ParentalKey(PublicInput, on_delete=models.CASCADE, related_name="redactions")
    passage = models.TextField()
    occurrence = models.PositiveSmallIntegerField(
        "which of them",
        null=True,
        blank=True,
        help_text="Where the words are there more than once: 1 for the first; 0 for each.",
    )
    explanation = models.CharField(max_length=100)

    def __str__(self) -> str:
        return f"{self.input}: {self.explanation}"
