from datetime import datetime
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField

from awards.choices import CyclePhase
from awards.cycle.days import check_order, phase_at
from awards.cycle.recognising import recognise
from awards.cycle.row_keys import give_keys
from awards.year_panels import CONTENT_PANELS
from cms.content.blocks.text import PROSE
from cms.content.models import PublicPage


class AwardYearPage(PublicPage):
    """One cycle of the award, from the first nomination to the announcement.

    Deviation from Wagtail: categories and criteria of a draft keep their ids when it is published
    again, since nominations and scores point at them.
    """

    year = models.PositiveSmallIntegerField(
        validators=[MinValueValidator(1990), MaxValueValidator(2100)]
    )
    introduction = RichTextField(blank=True, features=PROSE)
    nominations_open_on = models.DateField("nominations open on", null=True, blank=True)
    nominations_close_on = models.DateField(
        "nominations close on", null=True, blank=True, help_text="The last day."
    )
    judging_until = models.DateField(
        "judging until", null=True, blank=True, help_text="It begins when nominations have closed."
    )
    confirmation_until = models.DateField(
        "winners confirm until",
        null=True,
        blank=True,
        help_text="By then they have said that their profiles are right.",
    )
    announced_at = models.DateTimeField(
        "announced at", null=True, blank=True, help_text="The minute of the announcement."
    )

    nomination_consent = models.TextField(
        "consent text",
        default="Your name and address let us ask you about your nomination and tell you what "
        "became of it. Only the people who run the award see them, they are never published, and "
        "they are erased after the award.",
        help_text="What is done with the name and address of whoever nominates.",
    )
    nomination_consent_version = models.CharField(
        "version of the consent text", max_length=20, default="1", help_text="Change it with it."
    )
    wins_apart = models.PositiveSmallIntegerField(
        "years between two awards",
        default=0,
        validators=[MaxValueValidator(20)],
        help_text="For so many years a winner cannot win in the same category again; 0: at once.",
    )
    erase_on = models.DateField(
        "nominations are erased on",
        null=True,
        blank=True,
        help_text="From that day nominators, files, nominations that won nothing, and names of "
        "judges without an account are gone.",
    )

    parent_page_types = ["awards.AwardsIndexPage"]
    subpage_types = ["awards.AwardProfilePage"]
    template = "awards/award_year_page.html"
    page_description = "One year of the award; the profiles stand below it."
    content_panels = CONTENT_PANELS

    several = _("award years")

    class Meta:
        verbose_name = _("award year")

    def clean(self) -> None:
        super().clean()
        check_order(self)

    def with_content_json(self, content: dict[str, Any]) -> "AwardYearPage":
        draft: AwardYearPage = super().with_content_json(content)
        recognise(draft)
        return draft

    def save_revision(self, *args: Any, **kwargs: Any) -> Any:
        give_keys(self)
        return super().save_revision(*args, **kwargs)

    def phase_at(self, moment: datetime) -> CyclePhase:
        """As the days say it; what readers were told stands in `recorded_phase`."""
        return phase_at(self, moment)
