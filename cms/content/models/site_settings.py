from django.conf import settings
from django.db import models
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import (
    FieldPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.blocks import CharBlock, StreamBlock, StructBlock, URLBlock
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import RichTextField, StreamField

from cms.content.blocks.links import LinkBlock

TAGLINE_LENGTH = 300
FOOTER_FEATURES = ["bold", "italic", "link"]


class SocialLinkBlock(StructBlock):
    service = CharBlock(max_length=50, help_text="LinkedIn, YouTube, …")
    url = URLBlock()

    class Meta:
        icon = "globe"
        label_format = "{service}"


class LinksBlock(StreamBlock):
    link = LinkBlock()


class SocialLinksBlock(StreamBlock):
    social_link = SocialLinkBlock()


@register_setting(icon="site")
class SiteSettings(BaseSiteSetting, ClusterableModel):
    """In the default language; what it says in others are its `translations`."""

    select_related = ("logo",)

    organization = models.CharField(max_length=200, blank=True)
    tagline = models.CharField(max_length=TAGLINE_LENGTH, blank=True)
    logo = models.ForeignKey(
        "content.PublicImage", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    contact_email = models.EmailField(blank=True)
    contact_phone = models.CharField(max_length=50, blank=True)
    postal_address = models.TextField(blank=True)
    social_links = StreamField(SocialLinksBlock(required=False), blank=True)
    navigation = StreamField(
        LinksBlock(required=False),
        blank=True,
        help_text="The links in the header of every page, in this order.",
    )
    footer_text = RichTextField(blank=True, features=FOOTER_FEATURES)
    footer_links = StreamField(LinksBlock(required=False), blank=True)

    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    FieldPanel("organization"),
                    FieldPanel("tagline"),
                    FieldPanel("logo"),
                    MultiFieldPanel(
                        [
                            FieldPanel("contact_email"),
                            FieldPanel("contact_phone"),
                            FieldPanel("postal_address"),
                        ],
                        heading="Contact",
                    ),
                    FieldPanel("social_links"),
                ],
                heading="Organization",
            ),
            ObjectList([FieldPanel("navigation")], heading="Navigation"),
            ObjectList([FieldPanel("footer_text"), FieldPanel("footer_links")], heading="Footer"),
            ObjectList(
                [
                    InlinePanel(
                        "translations",
                        label="Language",
                        heading="In other languages",
                        help_text="What is left empty here is shown as it is in the other tabs.",
                        max_num=len(settings.WAGTAIL_CONTENT_LANGUAGES) - 1,
                    )
                ],
                heading="Translations",
            ),
        ]
    )

    class Meta:
        verbose_name = "site settings"
