from dataclasses import dataclass

from cms.editorial.choices import Severity


@dataclass(frozen=True)
class Finding:
    """What a check found: what is wrong, where, and what would put it right.

    `place` is what a person reads ("Evidence"); `anchor` is where the editor jumps to: a field
    ("number"), a block by its id ("body.7f…"), a row by its position ("evidence.2.source").
    `check` and `key` are filled in by whoever runs the check. The key stays the same while the
    check says the same of the same place, so that a reason given for it counts for it alone.
    """

    severity: Severity
    message: str
    place: str = ""
    remedy: str = ""
    anchor: str = ""
    check: str = ""
    key: str = ""

    def sentence(self) -> str:
        where = f"{self.place}: " if self.place else ""
        return " ".join(filter(None, (f"{where}{self.message}", self.remedy)))

    @property
    def check_label(self) -> str:
        return self.check.replace("_", " ").capitalize()
