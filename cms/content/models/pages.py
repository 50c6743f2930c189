from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import Group
from django.db import models
from django.http import HttpRequest, HttpResponse
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page

from cms.content.models.addressed import AddressedPage, PublicPageForm
from cms.content.models.references import ReferringPage
from cms.content.models.restoring import RestoredPage
from cms.content.models.tree import PlacedPage
from cms.content.previews_elsewhere import shown_elsewhere
from cms.editorial.freshness.confirmed_date import ConfirmedDate
from cms.editorial.gate import GatedPage

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise


class PublicPage(
    GatedPage, AddressedPage, PlacedPage, ConfirmedDate, ReferringPage, RestoredPage, Page
):
    """What every page type shares.

    Deviations from Wagtail: publishing is gated (see `cms.editorial.gate`); changes of the tree
    wait for each other (`cms.content.models.tree`); the page is owned by a group, beside Wagtail's
    `owner`, who is the user that created it; its drafts are previewed on the front end that an
    operator has named, if there is one; a draft keeps the day that was confirmed meanwhile; an
    address of the site itself is no page's.
    """

    base_form_class = PublicPageForm

    summary = models.TextField(
        blank=True,
        max_length=500,
        help_text="One or two sentences for lists, search results and other sites.",
    )
    search_image = models.ForeignKey(
        "content.PublicImage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Shown where the page is shared. Landscape, at least 1200 pixels wide.",
    )
    owner_group = models.ForeignKey(
        Group,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="owner",
        help_text="The group that answers for this page. Empty: the owner of the page above.",
    )
    review_by = models.DateField(
        null=True,
        blank=True,
        help_text="By this day the owner confirms that the page is still correct.",
    )
    change_note = models.TextField(
        blank=True,
        max_length=500,
        help_text="What changed, for the public. Leave empty for a minor change.",
    )

    exclude_fields_in_copy = ["change_note"]
    """A note belongs to one publication, and a copy has had none."""

    several: "StrPromise"
    """What many of its kind are called, in the reader's language: Django would only add an “s”."""

    upkeep_panels = [
        MultiFieldPanel(
            [
                FieldPanel("owner_group"),
                FieldPanel("review_by"),
                FieldPanel("change_note", read_only=True, help_text="Asked when it is submitted."),
            ],
            heading="Upkeep",
            icon="calendar-check",
        ),
    ]
    promote_panels = [
        MultiFieldPanel(
            [FieldPanel("summary"), FieldPanel("search_image")], heading="In lists", icon="list-ul"
        ),
        MultiFieldPanel(
            [FieldPanel("slug"), FieldPanel("seo_title"), FieldPanel("search_description")],
            heading="For search engines",
            icon="search",
        ),
        FieldPanel("show_in_menus"),
    ]
    settings_panels = [*upkeep_panels, *Page.settings_panels]

    class Meta:
        abstract = True

    def make_preview_request(
        self, original_request: HttpRequest | None = None, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        elsewhere = shown_elsewhere(self, original_request) if original_request else None
        return elsewhere or super().make_preview_request(original_request, *args, **kwargs)
