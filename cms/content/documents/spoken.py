"""What a site's own documents say in further languages, field by field."""

from collections.abc import Iterator
from typing import Any

from pydantic import Field

from cms.ledger.shown import Shown

LOCALE: Any = Field(description="The language code: es.")
FALLBACKS: Any = Field(
    description="Which of these fields are in the site's default language, because nobody has "
    "translated them."
)


def in_further_languages(
    facts: dict[str, Any], shown: Shown
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each further language of the site with what is translated, by the card of its settings."""
    translated = facts.get("translations", {})
    for locale, language in shown.languages.items():
        yield language, translated.get(str(locale), {})
