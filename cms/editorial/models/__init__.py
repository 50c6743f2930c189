from cms.editorial.models.contribution import Contribution
from cms.editorial.models.decision import Decision
from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.models.tasks import GatedTask, PublisherReview, WorkgroupReview

__all__ = [
    "Contribution",
    "Decision",
    "GatedTask",
    "GatedTaskState",
    "PublisherReview",
    "WorkgroupReview",
]
