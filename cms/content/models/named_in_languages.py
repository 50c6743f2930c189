"""Things with a name that are no pages, and what they are called in further languages.

The name itself is in the default language. A subclass has rows of a `NameTranslation` by the name
`translations`, one for each further language, edited in the same form.
"""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import get_language
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Locale

from cms.content.models.site_translation import further_languages

ONCE = "Each language can be here once."
TAKEN = "Something else has this name in this language."


class NameTranslation(models.Model):
    locale = models.ForeignKey(
        Locale,
        on_delete=models.CASCADE,
        related_name="+",
        limit_choices_to=further_languages,
        verbose_name="language",
    )
    name = models.CharField(max_length=100)

    panels = [FieldPanel("locale"), FieldPanel("name")]

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Called:
    name: str
    language: str = ""
    """Of the name, where the default language is not the one that is shown."""

    def __str__(self) -> str:
        return self.name


class NamedInLanguages(ClusterableModel):
    name: Any
    translations: Any

    class Meta:
        abstract = True

    @property
    def called(self) -> Called:
        """In the language that is shown, as far as that is translated."""
        return self.called_in(get_language() or settings.LANGUAGE_CODE)

    def called_in(self, language: str) -> Called:
        if language == settings.LANGUAGE_CODE:
            return Called(self.name)
        rows = (row for row in self.translations.all() if row.locale.language_code == language)
        found = next(rows, None)
        return Called(found.name, language) if found else Called(self.name, settings.LANGUAGE_CODE)


def names_of(path: str) -> tuple[str, ...]:
    """For `prefetch_related`, the path of something named: nothing in the default language."""
    return names_in(get_language() or settings.LANGUAGE_CODE, f"{path}__")


def names_in(language: str, path: str = "") -> tuple[str, ...]:
    """For `prefetch_related` of what is named; `path` leads there, with `__` at its end."""
    return (f"{path}translations__locale",) if language != settings.LANGUAGE_CODE else ()


def names_panel() -> InlinePanel:
    return InlinePanel(
        "translations",
        label="Language",
        heading="In other languages",
        help_text="Pages in a language that is missing here show the name as it is above.",
        max_num=len(settings.WAGTAIL_CONTENT_LANGUAGES) - 1,
    )


def one_name_each(owner: str, label: str) -> list[models.BaseConstraint]:
    """For the `Meta` of the rows; `label` begins the names in the database."""
    return [
        models.UniqueConstraint(
            fields=[owner, "locale"], name=f"{label}_one_language", violation_error_message=ONCE
        ),
        models.UniqueConstraint(
            fields=["locale", "name"], name=f"{label}_one_name", violation_error_message=TAKEN
        ),
    ]
