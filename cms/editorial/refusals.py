"""Why the editorial rules say no. Each is a `PermissionDenied`: admin and API answer 403."""

from django.core.exceptions import PermissionDenied


class Refusal(PermissionDenied):
    """The editorial rules do not allow this."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(" ".join(filter(None, (self.__doc__, detail))))
        self.detail = detail


class NoWorkflow(Refusal):
    """No workflow governs this page, so it cannot be reviewed or published."""


class NobodyEligible(Refusal):
    """Nobody could approve this."""


class NotEligible(Refusal):
    """You cannot decide on this text."""


class NotSubmittable(Refusal):
    """This cannot be submitted."""


class NotInReview(Refusal):
    """This is not in review at this stage; somebody may just have decided."""


class TextChanged(Refusal):
    """The text is not the one that was submitted: take it out of review and submit it again."""


class TextFrozen(Refusal):
    """This text is in review and cannot be changed: ask for changes, or take it out of review."""


class NothingToPublish(Refusal):
    """There is no draft that could be published."""


class Embargoed(Refusal):
    """The draft is to go live later, and this publishes at once."""


class NotMarked(Refusal):
    """The page is not marked “not reviewed”; somebody may just have approved it."""


class NotApproved(Refusal):
    """Not published: the approvals that the workflow asks for are not there."""


class ChecksFailed(Refusal):
    """The page has errors that must be corrected first."""


class ReasonsNeeded(Refusal):
    """The page has warnings: correct each, or give the reason why it may stay."""


class NoSuchFinding(Refusal):
    """A reason was given for something that the checks do not find."""


class Ungated(Refusal):
    """Pages go live through an approved review only."""


class PointsMissing(Refusal):
    """Who confirms agrees to each point; whoever does not asks for changes."""


class ReasonMissing(Refusal):
    """A reason is needed; it is kept in the log."""


class UnfitSuccessor(Refusal):
    """This page cannot take the place of the other."""


class NotWithdrawn(Refusal):
    """This page is not withdrawn."""


class NotAPublisher(Refusal):
    """Only a publisher may do this."""


class NotYours(Refusal):
    """Only those who may edit a page can share it."""


class NothingToShare(Refusal):
    """There is no saved text that could be shared."""


class LinkOver(Refusal):
    """This link does not open the text any more, so nothing was kept."""


class TooManyAnswers(Refusal):
    """There are too many answers by this link; write to whoever sent it."""
