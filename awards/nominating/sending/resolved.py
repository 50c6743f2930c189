"""What was sent, with the rows that its names stand for."""

from dataclasses import dataclass
from typing import Any, Self

from django.db.models import Model, QuerySet
from pydantic import ValidationError

from awards.models import AwardCategory, AwardCriterion, AwardYearPage, County, Industry
from awards.nominating.sending.schema import NominationSent
from cms.delivery.problems.catalogue import Fault, InvalidInput
from cms.delivery.taking.faults import fault, faults_of, invalid


@dataclass(frozen=True)
class Resolved:
    sent: NominationSent
    category: AwardCategory | None
    industry: Industry | None
    county: County | None
    answers: list[tuple[AwardCriterion, str]]

    @classmethod
    def of(cls, year: AwardYearPage, data: dict[str, Any]) -> Self:
        """Raises InvalidInput."""
        try:
            sent = NominationSent.model_validate(data)
        except ValidationError as error:
            raise InvalidInput(faults_of(error)) from error
        _check_consent(year, sent)
        return cls(
            sent,
            _named("category", year.categories.all(), "name", sent.category),
            _named("industry", Industry.objects.all(), "slug", sent.industry),
            _named("county", County.objects.all(), "slug", sent.county),
            _answers(year, sent),
        )

    def require_complete(self, year: AwardYearPage) -> None:
        """Raises InvalidInput unless it can be sent to the judges."""
        if faults := list(_missing(self, year)):
            raise InvalidInput(faults)


def _check_consent(year: AwardYearPage, sent: NominationSent) -> None:
    is_person = sent.name or sent.email or sent.organisation
    version = year.nomination_consent_version
    if (is_person or sent.consent_version) and sent.consent_version != version:
        raise invalid("consent_version", f"read the present consent text, version {version}")


def _named(field: str, rows: QuerySet[Any], attribute: str, value: str) -> Any:
    if not value:
        return None
    known = {getattr(row, attribute): row for row in rows}
    if value not in known:
        said = f"is one of {', '.join(known)}" if known else "there is none: leave it empty"
        raise invalid(field, said)
    return known[value]


def _answers(year: AwardYearPage, sent: NominationSent) -> list[tuple[AwardCriterion, str]]:
    known: dict[str, Model] = {each.name: each for each in year.criteria.all()}
    answered: dict[str, tuple[Any, str]] = {}
    for position, answer in enumerate(sent.answers):
        place = f"answers.{position}.criterion"
        if answer.criterion not in known:
            raise invalid(place, f"is one of {', '.join(known)}")
        if answer.criterion in answered:
            raise invalid(place, "is answered twice")
        answered[answer.criterion] = (known[answer.criterion], answer.text)
    return [each for each in answered.values() if each[1]]


def _missing(found: Resolved, year: AwardYearPage) -> list[Fault]:
    answered = {criterion.name for criterion, _ in found.answers}
    positions = {answer.criterion: at for at, answer in enumerate(found.sent.answers)}
    faults = [
        fault(f"answers.{positions[each.name]}.text" if each.name in positions else "answers",
              f"say something about {each.name}, or keep a draft")
        for each in year.criteria.all()
        if each.name not in answered
    ]  # fmt: skip
    if year.categories.all() and not found.category:
        faults.append(fault("category", "choose what it can win, or keep a draft"))
    for field, said in REQUIRED.items():
        if not getattr(found.sent, field):
            faults.append(fault(field, f"{said}, or keep a draft"))
    return faults


REQUIRED = {
    "programme": "say what the employer does",
    "name": "say who nominates",
    "email": "say where you can be reached",
    "relation": "say what you are to the employer",
}
