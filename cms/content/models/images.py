from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import models
from wagtail.images.models import AbstractImage, AbstractRendition, Filter
from wagtail.images.models import Image as StockImage

from cms.content.renditions.filters import PublicFilter


class PublicImage(AbstractImage):
    """Wagtail's image, which must have alternative text or be marked as decorative.

    Deviations: `description` is demanded unless `is_decorative` is set; `alt` is what pages show;
    renditions are without what the camera wrote into the file.
    """

    is_decorative = models.BooleanField(
        "decorative",
        default=False,
        help_text="Tick only if the image says nothing that the text around it does not say.",
    )

    admin_form_fields = (*StockImage.admin_form_fields, "is_decorative")

    class Meta(AbstractImage.Meta):
        verbose_name = "image"
        verbose_name_plural = "images"

    def clean(self) -> None:
        super().clean()
        if bool(self.description.strip()) == self.is_decorative:
            raise ValidationError({"description": self._alt_error()})

    @property
    def alt(self) -> str:
        return "" if self.is_decorative else self.description

    def generate_rendition_file(self, filter: Filter, **kwargs: Any) -> File:
        return super().generate_rendition_file(PublicFilter(filter.spec), **kwargs)

    def _alt_error(self) -> str:
        if self.is_decorative:
            return "A decorative image has no description: remove it, or untick “decorative”."
        return "Describe what the image shows, for people who cannot see it, or tick “decorative”."


class Rendition(AbstractRendition):
    image = models.ForeignKey(PublicImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)
