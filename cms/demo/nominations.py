"""Nominations of the year that takes them: made by the verbs of the form and of the coordinator."""

from typing import Any

from django.contrib.auth.models import User
from django.utils.text import slugify

from awards.models import AwardYearPage
from awards.nominating.choices import NominationState
from awards.nominating.decide import decide
from awards.nominating.sending.asked import Asked
from awards.nominating.sending.change import withdraw
from awards.nominating.sending.take import take
from cms.delivery.taking.arrival import Arrival
from cms.demo.source import Entry, read

FIGURE = ("label", "value", "unit", "period")
SENT_FROM = "nominator@example.org"


def nominate() -> None:
    entry = read("awards/2026-year")
    year = AwardYearPage.objects.get(year=entry["year"])
    for each in entry["nominations"]:
        _nominate(year, each)


def _nominate(year: AwardYearPage, entry: Entry) -> None:
    state = NominationState(entry.get("state", NominationState.SENT))
    nomination = take(Asked.of(year), _said(year, entry, state), Arrival(trusted=True)).nomination
    if state is NominationState.INELIGIBLE:
        coordinator = User.objects.get(username="awards-coordinator")
        decide(nomination, state, entry["reason"], coordinator)
    if state is NominationState.WITHDRAWN:
        withdraw(nomination)


def _said(year: AwardYearPage, entry: Entry, state: NominationState) -> dict[str, Any]:
    answers = zip(year.criteria.all(), entry["answers"], strict=True)
    return {
        "send": state is not NominationState.DRAFT,
        "employer": entry["employer"],
        "category": entry["category"],
        "industry": slugify(entry["industry"]),
        "county": slugify(entry.get("county", "")),
        "programme": entry["programme"],
        "eligibility": entry.get("eligibility", ""),
        "answers": [{"criterion": each.name, "text": text} for each, text in answers],
        "figures": [dict(zip(FIGURE, figure, strict=True)) for figure in entry["figures"]],
        "name": entry["name"],
        "email": SENT_FROM,
        "organisation": entry.get("organisation", ""),
        "relation": entry["relation"],
        "consent_version": year.nomination_consent_version,
    }
