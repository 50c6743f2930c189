from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import RichTextField
from wagtail.models import Page

from cms.content.blocks.text import PROSE
from cms.content.models import PublicPage
from cms.editorial.roles.names import Role
from cms.editorial.roles.reviewers import group_of


class AwardsIndexPage(PublicPage):
    introduction = RichTextField(
        blank=True, features=PROSE, help_text="What the HEROES award is, and why it is given."
    )
    criteria = RichTextField(blank=True, features=PROSE, help_text="What an employer is judged by.")
    nominations_open_on = models.DateField("nominations open on", null=True, blank=True)
    nominations_close_on = models.DateField("nominations close on", null=True, blank=True)

    show_in_menus_default = True
    parent_page_types = ["home.HomePage"]
    subpage_types = ["awards.AwardYearPage"]
    template = "awards/awards_index_page.html"
    page_description = "What the HEROES award is; its years stand below it."

    content_panels = [
        *Page.content_panels,
        FieldPanel("introduction"),
        FieldPanel("criteria"),
        FieldRowPanel(
            [FieldPanel("nominations_open_on"), FieldPanel("nominations_close_on")],
            heading="Nomination window",
            help_text="Only for a year that has no page yet, or no days: a year's own days are "
            "shown instead.",
        ),
    ]

    several = _("awards")

    class Meta:
        verbose_name = _("awards")

    def responsible_group(self) -> Group | None:
        """The committee, for everything below too; a group that owns the page takes precedence."""
        return self.owner_group or group_of(Role.AWARDS_COMMITTEE)

    def clean(self) -> None:
        super().clean()
        opens, closes = self.nominations_open_on, self.nominations_close_on
        if opens and closes and closes < opens:
            raise ValidationError(
                {"nominations_close_on": "Nominations cannot close before they open."}
            )
