from dataclasses import dataclass

from django.db.models import IntegerChoices


class Extent(IntegerChoices):
    NONE = 0, "No"
    PART = 1, "In part"
    WHOLE = 2, "Yes"


@dataclass(frozen=True)
class Reason:
    extent: Extent
    through: str
    """The group, or what else gives the right."""
    where: str = ""

    def __str__(self) -> str:
        return f"through {self.through}, {self.where}" if self.where else f"through {self.through}"


@dataclass(frozen=True)
class Answer:
    """Whether somebody may do something, and why; nothing gives it: no."""

    reasons: tuple[Reason, ...] = ()

    @property
    def extent(self) -> Extent:
        return max((each.extent for each in self.reasons), default=Extent.NONE)

    @property
    def why(self) -> str:
        return "; ".join(map(str, self.reasons))

    def __str__(self) -> str:
        return f"{self.extent.label}, {self.why}" if self.reasons else str(self.extent.label)
