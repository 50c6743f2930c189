"""What something with a name is called in the language of a document: see `NamedInLanguages`."""

from typing import Any

from django.conf import settings
from pydantic import Field

from cms.content.models import NamedInLanguages
from cms.ledger.cards import Card
from cms.ledger.shown import Shown

NAME_LOCALE: Any = Field(
    description="Language of the name: the document's, or the default one where nobody has "
    "translated it."
)


def names(thing: NamedInLanguages) -> dict[str, Any]:
    """What a card holds for `called`, by the ids of locales; load it with `translations`."""
    return {"called": {str(row.locale_id): row.name for row in thing.translations.all()}}


def called(card: Card, shown: Shown, language: str = "") -> dict[str, str]:
    """`name` and `name_locale` of a part, in the language of the document if it is translated."""
    language = language or shown.language
    there = (pk for pk, each in shown.languages.items() if each == language)
    name = card["called"].get(str(next(there, None)))
    if name:
        return {"name": name, "name_locale": language}
    return {"name": card.title, "name_locale": settings.LANGUAGE_CODE}
