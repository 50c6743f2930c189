"""What a site says of itself, in the language that is shown as far as that is translated."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.functional import cached_property
from django.utils.translation import get_language

from cms.content.models import SiteSettings, SiteTranslation, said_by


@dataclass(frozen=True)
class Said:
    value: Any
    language: str = ""
    """Where it is not the one that is shown."""


class SaidOfItself:
    def __init__(self, of_site: SiteSettings) -> None:
        self.settings = of_site
        self.language = get_language() or settings.LANGUAGE_CODE

    def __getitem__(self, name: str) -> Said:
        """A field that can be translated."""
        if self.translation and name in said_by(self.translation):
            return Said(getattr(self.translation, name))
        return Said(getattr(self.settings, name), settings.LANGUAGE_CODE if self.is_further else "")

    @cached_property
    def is_further(self) -> bool:
        return self.language != settings.LANGUAGE_CODE

    @cached_property
    def translation(self) -> SiteTranslation | None:
        if not self.is_further or self.settings.pk is None:
            return None
        kept = SiteTranslation.objects.filter(locale__language_code=self.language)
        return kept.filter(settings=self.settings).first()
