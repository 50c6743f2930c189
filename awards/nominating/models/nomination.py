from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.db import models

from awards.nominating.choices import NominationState
from awards.nominating.names import comparable
from cms.delivery.models import Scored

if TYPE_CHECKING:
    from awards.models.year import AwardYearPage


class NominationQuerySet(models.QuerySet["Nomination"]):
    def of_year(self, year: "AwardYearPage") -> "NominationQuerySet":
        return self.filter(year=year)

    def sent(self) -> "NominationQuerySet":
        """What judges read: sent, not withdrawn since, and eligible."""
        return self.filter(state=NominationState.SENT)

    def in_sight(self) -> "NominationQuerySet":
        """What the coordinator sees: drafts are their nominators' own."""
        return self.exclude(state=NominationState.DRAFT)


class Nomination(Scored):
    """A proposal that an employer receive the award in one year.

    Who makes it stands in `Nominator`. None of its tables is a document class: nothing of a
    nomination leaves, and a profile begins as a draft that people fill and review. Nor is any in
    Wagtail's index of references: the usage of an employer would tell that it is nominated.
    """

    reference = models.CharField(max_length=12, unique=True)
    receipt_hash = models.CharField(max_length=64, unique=True)
    year = models.ForeignKey(
        "awards.AwardYearPage", on_delete=models.SET_NULL, null=True, related_name="nominations"
    )
    language = models.CharField(
        max_length=10, default="en", editable=False, help_text="In which it is answered: en, es."
    )
    category = models.ForeignKey(
        "awards.AwardCategory",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="nominations",
    )
    employer_name = models.CharField("employer", max_length=200, help_text="As it was written.")
    employer_key = models.CharField(max_length=200, editable=False, db_index=True, default="")
    """The name as it is compared; see `awards.nominating.matching`."""
    employer = models.ForeignKey(
        "awards.Employer",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="nominations",
        verbose_name="known employer",
        help_text="Which of the known employers it is, if it is one.",
    )
    industry = models.ForeignKey(
        "awards.Industry", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    county = models.ForeignKey(
        "awards.County", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    programme = models.TextField("program", blank=True, help_text="What the employer does.")
    eligibility = models.TextField(
        "why it may win", blank=True, help_text="Why the employer may win in this category."
    )
    state = models.CharField(
        max_length=12, choices=NominationState.choices, default=NominationState.DRAFT
    )
    reason = models.CharField(
        max_length=300, blank=True, help_text="Why it is not eligible; the nominator reads it."
    )
    begun_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True)
    changed_at = models.DateTimeField(auto_now=True)
    idempotency = models.CharField(max_length=64, unique=True, null=True)
    digest = models.CharField(max_length=64, blank=True)

    wagtail_reference_index_ignore = True

    objects = NominationQuerySet.as_manager()

    class Meta:
        ordering = ["-sent_at", "-pk"]
        indexes = [models.Index(fields=["year", "state"], name="nomination_year_state")]

    def __str__(self) -> str:
        return f"Nomination {self.reference}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.employer_key = comparable(self.employer_name)
        super().save(*args, **kwargs)

    @admin.display(description="Employer", ordering="employer_name")
    def called(self) -> str:
        """Of what was withdrawn there is no name any more."""
        return self.employer_name or "–"

    @property
    def standing(self) -> NominationState:
        return NominationState(self.state)
