from wagtail import hooks
from wagtail.admin.views.bulk_action import BulkAction
from wagtail.log_actions import LogActionRegistry
from wagtail.permissions import register_permission_policy

from plan.input.models import PublicInput
from plan.input.moderating import logged
from plan.input.moderating.bulk import decisions, others
from plan.input.moderating.policy import ModerationPolicy
from plan.input.moderating.viewset import ModerationGroup

register_permission_policy(PublicInput, ModerationPolicy(PublicInput))

BULK: tuple[type[BulkAction], ...] = (
    decisions.MarkRead,
    decisions.Accept,
    decisions.Refuse,
    decisions.MarkSpam,
    *others.ACTIONS,
)
for action in BULK:
    hooks.register("register_bulk_action", action)


@hooks.register("register_admin_viewset")
def public_input() -> ModerationGroup:
    return ModerationGroup()


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    for name, formatter in logged.FORMATTERS.items():
        actions.register_action(name)(formatter)
