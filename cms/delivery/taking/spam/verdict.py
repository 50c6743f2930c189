from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypedDict

from django.conf import settings

from cms.delivery.taking.arrival import Arrival
from cms.delivery.taking.spam.remembering import remember, times_before
from cms.delivery.taking.spam.rule import Letter
from cms.delivery.taking.spam.rules import BY_NAME, RULES


class Reason(TypedDict):
    rule: str
    points: int
    why: str


@dataclass(frozen=True)
class Verdict:
    reasons: list[Reason] = field(default_factory=list)

    @property
    def points(self) -> int:
        return sum(reason["points"] for reason in self.reasons)

    @property
    def is_spam(self) -> bool:
        return 0 < settings.SPAM_POINTS <= self.points


def verdict(arrival: Arrival, texts: Sequence[str], honeypot: str = "") -> Verdict:
    """What the rules say of something new. Call it in the transaction that keeps it."""
    before = times_before(texts)
    remember(texts)
    return Verdict(judged(Letter(texts, honeypot, before, arrival)))


def verdict_of_correction(texts: Sequence[str], earlier: Sequence[Reason]) -> Verdict:
    """Of other words: what was said of how they came stays."""
    came = [one for one in earlier if not BY_NAME[one["rule"]].of_words]
    of_words = [one for one in judged(Letter(texts)) if BY_NAME[one["rule"]].of_words]
    return Verdict([*of_words, *came])


def judged(letter: Letter) -> list[Reason]:
    return [
        Reason(rule=rule.name, points=rule.points_for(found), why=rule.sentence.format(found=found))
        for rule in RULES
        if (found := rule.find(letter))
    ]
