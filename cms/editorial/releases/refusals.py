from cms.editorial.refusals import Refusal


class CannotAdd(Refusal):
    """This page cannot be put into the release."""


class NotOpen(Refusal):
    """This release is over: what it published is public."""


class NotReady(Refusal):
    """The release cannot go live; nothing of it is public."""


class NotByYou(Refusal):
    """This release is not yours to let go live."""


class BeingChanged(Refusal):
    """Somebody is just changing this release: look again."""


class CannotRollBack(Refusal):
    """This release cannot be rolled back."""
