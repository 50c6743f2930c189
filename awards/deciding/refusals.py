"""Why deciding says no. The docstring is the sentence that people read."""

from cms.editorial.refusals import Refusal


class YearGone(Refusal):
    """The page of the award year was deleted."""


class NotImpartial(Refusal):
    """Who judges the year, or nominated the entry, does not decide."""


class TooEarly(Refusal):
    """Nothing is decided before judging closes."""


class AlreadyTold(Refusal):
    """Whoever nominated it was told that it is declined."""


class HasProfile(Refusal):
    """There is a profile of it: delete that draft first."""


class NoWinner(Refusal):
    """Only a winner gets a profile."""


class NotYetReady(Refusal):
    """The announcement cannot be scheduled."""
