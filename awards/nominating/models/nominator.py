from django.db import models

from awards.nominating.choices import Relation


class Nominator(models.Model):
    """Who nominates: personal data, apart from the nomination, and erased on a day."""

    nomination = models.OneToOneField(
        "awards.Nomination", on_delete=models.CASCADE, related_name="nominator"
    )
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    organisation = models.CharField("organization", max_length=200, blank=True)
    relation = models.CharField(max_length=12, blank=True, choices=Relation.choices)
    consent_version = models.CharField(max_length=20)
    consented_at = models.DateTimeField(auto_now_add=True)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return f"Nominator of {self.nomination}"


class NominationErasure(models.Model):
    """That something was erased: how much, when, and of which year; nothing of what it was."""

    year = models.ForeignKey(
        "awards.AwardYearPage", on_delete=models.SET_NULL, null=True, related_name="erasures"
    )
    nominators = models.PositiveIntegerField()
    nominations = models.PositiveIntegerField()
    attachments = models.PositiveIntegerField()
    judges = models.PositiveIntegerField(default=0)
    at = models.DateTimeField(auto_now_add=True)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return f"{self.nominations} nominations on {self.at}"
