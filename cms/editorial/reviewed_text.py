from dataclasses import dataclass
from functools import cached_property

from wagtail.models import Revision, WorkflowState

from cms.editorial.authorship import barred
from cms.editorial.digest import digest_of


@dataclass(frozen=True)
class ReviewedText:
    """A revision in a round of review: its text, and who may not approve it, read once.

    It serves one verdict or one publication, under the page's lock: until its end nobody else can
    change what was read. The next one reads anew, and none takes a revision that somebody else has
    read: what is in memory may be another text than what is stored.
    """

    workflow_state: WorkflowState
    revision_id: int

    @cached_property
    def revision(self) -> Revision:
        under_review = {
            "base_content_type": self.workflow_state.base_content_type_id,
            "object_id": self.workflow_state.object_id,
        }
        return Revision.objects.get(pk=self.revision_id, **under_review)

    @cached_property
    def digest(self) -> str:
        return digest_of(self.revision.content)

    @cached_property
    def barred(self) -> set[int]:
        return barred(self.workflow_state, self.revision)
