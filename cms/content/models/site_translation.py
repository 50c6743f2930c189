"""What a site says of itself in a further language."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.html import strip_tags
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.blocks import StreamValue
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Locale

from cms.content.models.site_settings import (
    FOOTER_FEATURES,
    TAGLINE_LENGTH,
    LinksBlock,
    SiteSettings,
)


def further_languages() -> Q:
    """All but the default one: in that, the settings themselves are written."""
    return ~Q(language_code=settings.LANGUAGE_CODE)


class SiteTranslation(models.Model):
    """Each field by itself: what is left empty is said as the settings say it."""

    settings = ParentalKey(SiteSettings, on_delete=models.CASCADE, related_name="translations")
    locale = models.ForeignKey(
        Locale,
        on_delete=models.CASCADE,
        related_name="+",
        limit_choices_to=further_languages,
        verbose_name="language",
    )
    tagline = models.CharField(max_length=TAGLINE_LENGTH, blank=True)
    navigation = StreamField(
        LinksBlock(required=False),
        blank=True,
        help_text="A link to a page leads to its translation, where that is public.",
    )
    footer_text = RichTextField(blank=True, features=FOOTER_FEATURES)
    footer_links = StreamField(LinksBlock(required=False), blank=True)

    panels = [
        FieldPanel("locale"),
        FieldPanel("tagline"),
        FieldPanel("navigation"),
        MultiFieldPanel(
            [FieldPanel("footer_text"), FieldPanel("footer_links")],
            heading="Footer",
        ),
    ]

    class Meta:
        verbose_name = "translation"
        constraints = [
            models.UniqueConstraint(
                fields=["settings", "locale"],
                name="content_one_translation",
                violation_error_message="Each language can be here once.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.settings} ({self.locale})"


def said_by(holder: SiteSettings | SiteTranslation) -> dict[str, Any]:
    """What is not left empty of what can be translated, as it is stored: of links, the values of
    their `LinkBlock`s, with ids in place of what they lead to."""
    words = {"tagline": holder.tagline.strip()}
    words["footer_text"] = holder.footer_text if strip_tags(holder.footer_text).strip() else ""
    menus = {name: stored_links(getattr(holder, name)) for name in ("navigation", "footer_links")}
    return {name: value for name, value in {**words, **menus}.items() if value}


def stored_links(links: StreamValue) -> list[dict[str, Any]]:
    return [item["value"] for item in links.raw_data]
