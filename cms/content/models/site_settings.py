from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.blocks import CharBlock, StreamBlock, StructBlock, URLBlock
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import RichTextField, StreamField

from cms.content.blocks.links import LinkBlock


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
class SiteSettings(BaseSiteSetting):
    select_related = ("logo",)

    organization = models.CharField(max_length=200, blank=True)
    tagline = models.CharField(max_length=300, blank=True)
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
    footer_text = RichTextField(blank=True, features=["bold", "italic", "link"])
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
        ]
    )

    class Meta:
        verbose_name = "site settings"
