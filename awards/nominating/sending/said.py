"""A nomination in the words in which it is sent: for a form that goes on, and for the API."""

from typing import Any

from awards.models import Nomination, NominationAnswer
from awards.wording import Wording

PERSON = ("name", "email", "organisation", "relation", "consent_version")


def said_in(nomination: Nomination, language: str) -> dict[str, Any]:
    """In the words of a translated year, as far as that is public."""
    year = nomination.year
    return said(nomination, Wording.of(year, language) if year else None)


def said(nomination: Nomination, wording: Wording | None = None) -> dict[str, Any]:
    """What a correction would change; what nobody said is empty."""
    category, industry, county = nomination.category, nomination.industry, nomination.county
    called = wording.category(category) if wording else category and category.name
    nominator = getattr(nomination, "nominator", None)
    return {
        "employer": nomination.employer_name,
        "category": called or "",
        "industry": industry.slug if industry else "",
        "county": county.slug if county else "",
        "programme": nomination.programme,
        "eligibility": nomination.eligibility,
        "answers": [
            {"criterion": name_of(answer, wording), "text": answer.text}
            for answer in nomination.answers.select_related("criterion")
        ],
        "figures": [
            {name: getattr(figure, name) for name in ("label", "value", "unit", "period")}
            for figure in nomination.figures.all()
        ],
        **{name: getattr(nominator, name, "") for name in PERSON},
    }


def name_of(answer: NominationAnswer, wording: Wording | None) -> str:
    """What the criterion is called now, or was when it was answered, if it is gone."""
    if answer.criterion is None:
        return answer.asked
    return (wording.criterion(answer.criterion) if wording else answer.criterion).name
