from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Person:
    """Whom a link is for, and what they are asked."""

    name: str
    purpose: str
    email: str = ""
    organisation: str = ""

    def fields(self) -> dict[str, str]:
        return asdict(self)
