"""What was sent, with the rows that its names stand for."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Self

from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
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
        raise invalid(
            "consent_version",
            _("read the present consent text, version %(version)s") % {"version": version},
        )


def _named(field: str, rows: QuerySet[Any], attribute: str, value: str) -> Any:
    if not value:
        return None
    known = {getattr(row, attribute): row for row in rows}
    if value not in known:
        said = _is_one_of(known) if known else _("there is none: leave it empty")
        raise invalid(field, said)
    return known[value]


def _is_one_of(known: Iterable[str]) -> str:
    return _("is one of %(known)s") % {"known": ", ".join(known)}


def _answers(year: AwardYearPage, sent: NominationSent) -> list[tuple[AwardCriterion, str]]:
    known: dict[str, Model] = {each.name: each for each in year.criteria.all()}
    answered: dict[str, tuple[Any, str]] = {}
    for position, answer in enumerate(sent.answers):
        place = f"answers.{position}.criterion"
        if answer.criterion not in known:
            raise invalid(place, _is_one_of(known))
        if answer.criterion in answered:
            raise invalid(place, _("is answered twice"))
        answered[answer.criterion] = (known[answer.criterion], answer.text)
    return [each for each in answered.values() if each[1]]


def _missing(found: Resolved, year: AwardYearPage) -> list[Fault]:
    answered = {criterion.name for criterion, _ in found.answers}
    positions = {answer.criterion: at for at, answer in enumerate(found.sent.answers)}
    faults = [
        fault(f"answers.{positions[each.name]}.text" if each.name in positions else "answers",
              _("say something about %(what)s, or keep a draft") % {"what": each.name})
        for each in year.criteria.all()
        if each.name not in answered
    ]  # fmt: skip
    if year.categories.all() and not found.category:
        faults.append(fault("category", _("choose what it can win, or keep a draft")))
    for field, said in REQUIRED.items():
        if not getattr(found.sent, field):
            faults.append(fault(field, _(said)))
    return faults


REQUIRED = {
    "programme": gettext_noop("say what the employer does, or keep a draft"),
    "name": gettext_noop("say who nominates, or keep a draft"),
    "email": gettext_noop("say where you can be reached, or keep a draft"),
    "relation": gettext_noop("say what you are to the employer, or keep a draft"),
}
