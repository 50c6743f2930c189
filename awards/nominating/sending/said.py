"""A nomination in the words in which it is sent: for a form that goes on, and for the API."""

from typing import Any

from awards.models import Nomination

PERSON = ("name", "email", "organisation", "relation", "consent_version")


def said(nomination: Nomination) -> dict[str, Any]:
    """What a correction would change; what nobody said is empty."""
    category, industry, county = nomination.category, nomination.industry, nomination.county
    nominator = getattr(nomination, "nominator", None)
    return {
        "employer": nomination.employer_name,
        "category": category.name if category else "",
        "industry": industry.slug if industry else "",
        "county": county.slug if county else "",
        "programme": nomination.programme,
        "eligibility": nomination.eligibility,
        "answers": [
            {"criterion": answer.asked, "text": answer.text} for answer in nomination.answers.all()
        ],
        "figures": [
            {name: getattr(figure, name) for name in ("label", "value", "unit", "period")}
            for figure in nomination.figures.all()
        ],
        **{name: getattr(nominator, name, "") for name in PERSON},
    }
