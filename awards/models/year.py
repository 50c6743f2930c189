from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page

from cms.content.blocks.text import PROSE
from cms.content.models import PublicPage


class AwardYearPage(PublicPage):
    """One cycle of the award."""

    year = models.PositiveSmallIntegerField(
        validators=[MinValueValidator(1990), MaxValueValidator(2100)]
    )
    introduction = RichTextField(blank=True, features=PROSE)

    parent_page_types = ["awards.AwardsIndexPage"]
    subpage_types = ["awards.AwardProfilePage"]
    template = "awards/award_year_page.html"
    page_description = "One year of the award; the profiles stand below it."

    content_panels = [*Page.content_panels, FieldPanel("year"), FieldPanel("introduction")]

    class Meta:
        verbose_name = "award year"
