"""Why judging says no. The docstring is the sentence that people read."""

from cms.editorial.refusals import Refusal


class Sealed(Refusal):
    """The scores are sealed until judging closes."""


class NotJudging(Refusal):
    """Nothing is judged now: that begins when nominations close, and ends with judging."""


class NotYourEntry(Refusal):
    """This entry is not yours to judge."""


class Unfinished(Refusal):
    """Give points for every criterion first."""


class InvalidPoints(Refusal):
    """Points are whole numbers from 1 to 5, for criteria of this year."""


class NotACoordinator(Refusal):
    """Judging is arranged by the award's coordinators."""


class AlreadyJudge(Refusal):
    """Somebody with this account or mail address judges this year already."""


class CannotJudge(Refusal):
    """This person cannot judge this year."""
