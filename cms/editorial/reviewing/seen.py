from dataclasses import dataclass
from typing import Self

from django.http import QueryDict
from wagtail.models import Revision

from cms.editorial.digest import digest
from cms.editorial.models.task_state import GatedTaskState


@dataclass(frozen=True)
class Seen:
    """The text that a person has on the screen; what they decide is about this one and no other."""

    revision_id: int
    digest: str

    @classmethod
    def of(cls, revision: Revision) -> Self:
        return cls(revision.pk, digest(revision))

    @classmethod
    def posted(cls, data: QueryDict) -> Self:
        number = data.get("revision", "")
        return cls(int(number) if number.isdecimal() else 0, data.get("digest", ""))

    def is_under_review(self, state: GatedTaskState) -> bool:
        return self == Seen.of(state.revision)
