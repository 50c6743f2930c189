from dataclasses import dataclass
from functools import cached_property

from wagtail.models import Revision, WorkflowState

from cms.editorial.authorship import barred
from cms.editorial.digest import digest


@dataclass(frozen=True)
class ReviewedText:
    """A revision in a round of review: its fingerprint, and who may not approve it, read once.

    It serves one verdict or one publication, under the page's lock: until its end nobody else can
    change what was read. The next one reads anew.
    """

    workflow_state: WorkflowState
    revision: Revision

    @cached_property
    def digest(self) -> str:
        return digest(self.revision)

    @cached_property
    def barred(self) -> set[int]:
        return barred(self.workflow_state, self.revision)
