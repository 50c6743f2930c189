"""Why something is not done to an input. Each says itself what a moderator may do instead."""


class NotDone(Exception):
    """It was not done."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(" ".join(filter(None, (self.__doc__, detail))))


class IsWithdrawn(NotDone):
    """The sender has withdrawn it: it stays so."""


class IsMerged(NotDone):
    """It is merged with another: take it apart first."""


class ChangedMeanwhile(NotDone):
    """Somebody changed it after you opened it: look at it again."""


class ReasonMissing(NotDone):
    """Say why it is not published; the sender reads it."""


class RedactionAstray(NotDone):
    """What is left out no longer fits the text: open it and mark the passages again."""


class AlreadySo(NotDone):
    """It is so already."""


class NotMergeable(NotDone):
    """It cannot be merged."""


class NotMerged(NotDone):
    """It is not merged with another."""


class NoAddress(NotDone):
    """The sender gave no address, or it was erased."""


class NotAModerator(NotDone):
    """This person does not moderate public input."""
