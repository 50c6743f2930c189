"""What was sent, with the rows that its names stand for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Self

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from pydantic import ValidationError

from awards.models import AwardCategory, AwardCriterion, AwardYearPage, County, Industry
from awards.nominating.sending.schema import NominationSent
from awards.wording import Row, Worded, Wording
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
    def of(cls, wording: Wording, data: dict[str, Any]) -> Self:
        """Categories and criteria may be named in the words of the page, in those of the year, or
        by their keys. Raises InvalidInput."""
        try:
            sent = NominationSent.model_validate(data)
        except ValidationError as error:
            raise InvalidInput(faults_of(error)) from error
        _check_consent(wording.year, sent)
        return cls(
            sent,
            _category(wording, sent.category),
            _named("industry", Industry.objects.all(), "slug", sent.industry),
            _named("county", County.objects.all(), "slug", sent.county),
            _answers(wording, sent),
        )

    def require_complete(self, wording: Wording) -> None:
        """Raises InvalidInput unless it can be sent to the judges."""
        if faults := list(_missing(self, wording)):
            raise InvalidInput(faults)


def _check_consent(year: AwardYearPage, sent: NominationSent) -> None:
    is_person = sent.name or sent.email or sent.organisation
    version = year.nomination_consent_version
    if (is_person or sent.consent_version) and sent.consent_version != version:
        raise invalid(
            "consent_version",
            _("read the present consent text, version %(version)s") % {"version": version},
        )


def by_spelling(worded: Sequence[Worded[Row]]) -> dict[str, Row]:
    """Keys before the words of the page, and those before the words of the year."""
    spelled = [(each.row, each.spellings) for each in worded]
    depth = max((len(names) for _, names in spelled), default=0)
    return {names[at]: row for at in range(depth) for row, names in spelled if at < len(names)}


def _category(wording: Wording, value: str) -> AwardCategory | None:
    if not value:
        return None
    known = by_spelling(wording.categories)
    if value not in known:
        raise invalid("category", _told_of(each.words.name for each in wording.categories))
    return known[value]


def _named(field: str, rows: QuerySet[Any], attribute: str, value: str) -> Any:
    if not value:
        return None
    known = {getattr(row, attribute): row for row in rows}
    if value not in known:
        raise invalid(field, _told_of(known))
    return known[value]


def _told_of(names: Iterable[str]) -> str:
    known = ", ".join(names)
    return (
        _("is one of %(known)s") % {"known": known} if known else _("there is none: leave it empty")
    )


def _answers(wording: Wording, sent: NominationSent) -> list[tuple[AwardCriterion, str]]:
    known = by_spelling(wording.criteria)
    answered: dict[int, tuple[AwardCriterion, str]] = {}
    for position, answer in enumerate(sent.answers):
        place = f"answers.{position}.criterion"
        criterion = known.get(answer.criterion)
        if criterion is None:
            raise invalid(place, _told_of(each.words.name for each in wording.criteria))
        if criterion.pk in answered:
            raise invalid(place, _("is answered twice"))
        answered[criterion.pk] = (criterion, answer.text)
    return [each for each in answered.values() if each[1]]


def _missing(found: Resolved, wording: Wording) -> list[Fault]:
    answered = {criterion.pk for criterion, _ in found.answers}
    known = by_spelling(wording.criteria)
    positions = {known[answer.criterion].pk: at for at, answer in enumerate(found.sent.answers)}
    faults = [
        fault(
            f"answers.{positions[each.row.pk]}.text" if each.row.pk in positions else "answers",
            _("say something about %(what)s, or keep a draft") % {"what": each.words.name},
        )
        for each in wording.criteria
        if each.row.pk not in answered
    ]
    if wording.categories and not found.category:
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
