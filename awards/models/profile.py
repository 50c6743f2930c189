from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import TaggedItemBase
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.search import index

from cms.content.blocks import BodyBlock
from cms.content.blocks.text import PROSE
from cms.content.models import PublicPage
from cms.editorial.roles.names import AWARD_REVIEW


class ProfileTag(TaggedItemBase):
    content_object = ParentalKey(
        "awards.AwardProfilePage", on_delete=models.CASCADE, related_name="tagged_items"
    )


class AwardProfilePage(PublicPage):
    """The public page of an awarded employer."""

    employer = models.ForeignKey(
        "awards.Employer", on_delete=models.PROTECT, related_name="profiles"
    )
    category = models.CharField(max_length=100, blank=True, help_text="The category it won in.")
    citation = models.TextField(blank=True, help_text="Why it won, in one paragraph.")
    programme = RichTextField(
        blank=True, features=PROSE, verbose_name="program", help_text="What the employer did."
    )
    body = StreamField(BodyBlock(required=False), blank=True)
    tags = ClusterTaggableManager(through=ProfileTag, blank=True)

    own_review = AWARD_REVIEW
    parent_page_types = ["awards.AwardYearPage"]
    subpage_types: list[str] = []
    template = "awards/award_profile_page.html"
    page_description = "An employer that won the award, and what others can copy."

    search_fields = [
        *PublicPage.search_fields,
        index.SearchField("citation"),
        index.SearchField("programme"),
        index.SearchField("body"),
    ]
    content_panels = [
        *Page.content_panels,
        FieldRowPanel([FieldPanel("employer"), FieldPanel("category")], heading="Award"),
        FieldPanel("citation"),
        FieldPanel("programme"),
        InlinePanel("outcomes", heading="Outcomes", label="Outcome", icon="order"),
        InlinePanel("quotes", heading="Quotes", label="Quote", icon="openquote"),
        InlinePanel(
            "best_practices",
            heading="Best practices that others can copy",
            label="Best practice",
            icon="copy",
        ),
        InlinePanel("photos", heading="Photos", label="Photo", icon="image"),
        FieldPanel("body", heading="Further text"),
        FieldPanel("tags"),
    ]

    several = _("award profiles")

    def points_to_confirm(self) -> dict[str, str]:
        """Whose agreement the employer vouches for: of what stands here, and nothing else."""
        asked = {
            "quotes": (
                self.quotes.all(),
                _("Everybody who is quoted said so and agrees to be named."),
            ),
            "logo": (self._logo(), _("The logo may be shown with this text.")),
            "photos": (
                self.photos.all(),
                _("Everybody who can be recognized in the photos agrees that they are shown."),
            ),
        }
        return {key: str(sentence) for key, (there, sentence) in asked.items() if there}

    def _logo(self) -> int | None:
        """A draft may lack its employer."""
        return self.employer.logo_id if self.employer_id else None

    class Meta:
        verbose_name = _("award profile")
