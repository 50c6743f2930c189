from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry

from cms.editorial.audit.exports import EXPORT
from cms.editorial.audit.flags import FLAGS
from cms.editorial.audit.permissions import (
    COLLECTIONS,
    MEMBERSHIP,
    PERMISSIONS,
    SECTIONS,
    WORKFLOWS,
)
from cms.editorial.audit.reviews import REVIEWS
from cms.editorial.audit.stages import STAGES


class ChangeFormatter(LogFormatter):
    def format_message(self, log_entry: ModelLogEntry) -> str:
        names = ", ".join(log_entry.data.get("names", []))
        return f"{self.label}, {log_entry.data.get('verb', 'changed')}: {names}"


class Exported(LogFormatter):
    label = "Export"

    def format_message(self, log_entry: ModelLogEntry) -> str:
        data = log_entry.data
        chosen = ", ".join(f"{name}: {value}" for name, value in data.get("filters", {}).items())
        told = f"Export of “{data.get('report')}” as {data.get('format')}, {data.get('rows')} rows"
        return f"{told} ({chosen})" if chosen else told


class Membership(ChangeFormatter):
    label = "Membership"


class Permissions(ChangeFormatter):
    label = "Permissions"


class Sections(ChangeFormatter):
    label = "Permissions on pages"


class Collections(ChangeFormatter):
    label = "Permissions on collections"


class Flags(ChangeFormatter):
    label = "Access"


class Stages(ChangeFormatter):
    label = "Groups that a stage asks"


class Reviews(ChangeFormatter):
    label = "Stages and rules of review"


class Workflows(ChangeFormatter):
    label = "Sections of the workflow"


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    told: dict[str, type[LogFormatter]] = {
        EXPORT: Exported,
        MEMBERSHIP: Membership,
        PERMISSIONS: Permissions,
        SECTIONS: Sections,
        COLLECTIONS: Collections,
        FLAGS: Flags,
        REVIEWS: Reviews,
        STAGES: Stages,
        WORKFLOWS: Workflows,
    }
    for name, formatter in told.items():
        actions.register_action(name)(formatter)
