from dataclasses import dataclass

from cms.editorial.choices import Severity


@dataclass(frozen=True)
class Finding:
    """What a check found: what is wrong, where, and what would put it right."""

    severity: Severity
    message: str
    place: str = ""
    remedy: str = ""

    def sentence(self) -> str:
        where = f"{self.place}: " if self.place else ""
        return " ".join(filter(None, (f"{where}{self.message}", self.remedy)))
