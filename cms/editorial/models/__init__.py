from cms.editorial.models.confirmation import Confirmation
from cms.editorial.models.contribution import Contribution
from cms.editorial.models.decision import Decision
from cms.editorial.models.employer_confirmation import EmployerConfirmation
from cms.editorial.models.notification import Notification
from cms.editorial.models.overdue import Overdue
from cms.editorial.models.page_health import KeptFinding, PageHealth
from cms.editorial.models.release import Release
from cms.editorial.models.release_member import ReleaseMember
from cms.editorial.models.reminder import Reminder
from cms.editorial.models.review_answer import ReviewAnswer
from cms.editorial.models.review_link import ReviewLink
from cms.editorial.models.service_account import ServiceAccount, ServiceSection
from cms.editorial.models.service_token import ServiceToken
from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.models.tasks import GatedTask, PublisherReview, WorkgroupReview
from cms.editorial.models.waiver import Waiver
from cms.editorial.models.withdrawal import Withdrawal

__all__ = [
    "Confirmation",
    "Contribution",
    "Decision",
    "EmployerConfirmation",
    "GatedTask",
    "GatedTaskState",
    "KeptFinding",
    "Notification",
    "Overdue",
    "PageHealth",
    "PublisherReview",
    "Release",
    "ReleaseMember",
    "Reminder",
    "ReviewAnswer",
    "ReviewLink",
    "ServiceAccount",
    "ServiceSection",
    "ServiceToken",
    "Waiver",
    "Withdrawal",
    "WorkgroupReview",
]
