"""Every path by which a page could go live; the numbers are those of Wagtail's own paths."""

from collections.abc import Callable
from typing import Any

from tests.editorial.attempt import Attempt
from tests.editorial.paths import admin, interfaces, pages, screens, tree, verbs, workflow

Path = Callable[[Attempt], Any]

PATHS: dict[str, Path] = {
    "1 edit view": admin.edit_view,
    "1 revert view": admin.revert_view,
    "2 create view": admin.create_view,
    "3 bulk publish": admin.bulk_publish,
    "4 v3 publish": interfaces.v3_publish,
    "5 v3 PATCH": interfaces.v3_patch,
    "6 v3 POST": interfaces.v3_post,
    "7 v3 copy": interfaces.v3_copy,
    "8 admin copy": admin.admin_copy,
    "9 v3 alias": interfaces.v3_alias,
    "10 admin alias": admin.admin_alias,
    "admin API publish": interfaces.admin_api_publish,
    "admin API copy": interfaces.admin_api_copy,
    "admin API alias": interfaces.admin_api_alias,
    "11 approve twice": workflow.approve_all_stages,
    "11 stock TaskState.approve": workflow.approve_as_stock_task_state,
    "11 Revision.publish": pages.revision_publish,
    "11 Revision.publish by nobody": pages.revision_publish_by_nobody,
    "11 PublishPageRevisionAction": pages.publish_page_action,
    "PublishRevisionAction": pages.publish_action,
    "Page.publish": pages.page_publish_without_checks,
    "Page.save": pages.save_as_live,
    "Page.add_child": pages.create_live,
    "Page.copy": pages.copy_live,
    "CopyPageAction": pages.copy_action_live,
    "Page.create_alias": pages.alias,
    "v3 revert": interfaces.v3_revert,
    "WorkflowState.finish": workflow.finish_workflow,
    "rows marked approved": workflow.approve_in_the_database,
    "schedule in the database": verbs.schedule_by_hand,
    "publish_scheduled": verbs.schedule_by_command,
    "save_revision, scheduled": verbs.save_scheduled_revision,
    "save of the plain Page": pages.save_plain_page_as_live,
    "publish of the plain Page": pages.publish_plain_page,
    "copy of the plain Page": pages.copy_plain_page,
    "loaddata": pages.load_fixture,
    "copy of the section": pages.copy_section,
    "copy for translation, as alias": pages.copy_for_translation,
    "copy of the section for translation": pages.copy_section_for_translation,
    "translate": admin.translate,
    "create with synchronised trees": admin.create_with_synchronised_trees,
    "unpublish and publish again": pages.publish_again,
    "stages switched off": workflow.switch_stages_off,
    "stages switched off in the admin": admin.switch_stage_off_in_admin,
    "stages left out": workflow.leave_stages_out,
    "rows marked skipped": workflow.skip_stages,
    "TaskState.cancel": workflow.cancel_stage,
    "break glass without a reason": admin.break_glass_without_reason,
    "restore": verbs.restore_withdrawn,
    "still correct": verbs.confirm_still_correct,
    "review afterwards": verbs.review_afterwards_by_verb,
    "1 edit view, with a time that has passed": admin.edit_view_of_the_past,
    "unschedule in the history": admin.open_the_embargo,
    "convert an alias": admin.convert_alias,
    "v3 convert an alias": interfaces.v3_convert_alias,
    "v3 copy for translation": interfaces.v3_copy_for_translation,
    "v3 publish of a snippet": interfaces.v3_publish_snippet,
    "translate this page": pages.translate,
    "loaddata of the type": pages.load_fixture_of_its_type,
    "load_bulk": pages.load_bulk,
    "save of one field": pages.save_one_field,
    "EditPageAction": pages.edit_action,
    "RevertToPageRevisionAction": pages.revert_action,
    "waiting stage switched off": workflow.switch_waiting_stage_off,
    "waiting stage switched off in the admin": admin.switch_waiting_stage_off_in_admin,
    "waiting stage left out": workflow.leave_waiting_stage_out,
    "workflow disabled": workflow.disable_workflow,
    "workflow disabled in the admin": admin.disable_workflow_in_admin,
    "workflow deleted": workflow.delete_workflow,
    "stages deleted": workflow.delete_stages,
    "approvals copied to another text": workflow.copy_approvals,
    "approve after leaving the group": workflow.approve_after_leaving_the_group,
    "approve, deactivated": workflow.approve_deactivated,
    "a release of one's own": verbs.publish_through_a_release,
    "confirm by a link of one's own": verbs.confirm_by_link,
    "import": verbs.import_a_page,
    "submit in the editor": screens.submit_in_editor,
    "v3 submit": screens.v3_submit,
    "a release of one's own, on its screens": screens.publish_own_release,
    "restore on its screen": screens.restore,
    "still correct on its screen": screens.confirm_still_correct,
    "review afterwards on its screen": screens.review_afterwards,
    "confirm by a link, on its screen": screens.confirm_by_link,
    "import on its screen": screens.import_a_page,
}
"""None of these is a way to publish, for anybody, at any time."""

GOVERNING = [name for name in PATHS if name.endswith("in the admin")]
"""An administrator's screens: tried in every state by one whom they let in."""

DECISIONS: dict[str, Path] = {
    "approve": workflow.approve_stage,
    "on_action": workflow.on_action,
    "approve in the editor": admin.approve_in_editor,
    "approve in the queue": admin.approve_in_queue,
    "approve on the review screen": screens.approve,
}
"""These decide, for those who were asked and wrote none of it."""

OVERRIDES: dict[str, Path] = {
    "break glass": verbs.break_glass_by_verb,
    "break glass in the admin": admin.break_glass_in_admin,
}
"""These publish without approval, for publishers, with a reason."""

RELEASES: dict[str, Path] = {
    "publish its release": verbs.publish_its_release,
    "publish its release on its screen": screens.publish_its_release,
}
"""These publish what was approved and waits for them, for publishers."""

TREE: dict[str, Path] = {
    "move": tree.move,
    "drag": tree.drag,
    "bulk move": tree.bulk_move,
    "v3 move": tree.v3_move,
    "unpublish": tree.unpublish,
    "bulk unpublish": tree.bulk_unpublish,
    "v3 unpublish": tree.v3_unpublish,
    "delete": tree.delete,
    "bulk delete": tree.bulk_delete,
    "v3 delete": tree.v3_delete,
    "restrict": tree.restrict,
}
"""These show no text; they change what stands where, for publishers."""

CLOSED_TREE: dict[str, Path] = {
    "unpublish without a reason": tree.unpublish_without_reason,
    "admin API move": tree.admin_api_move,
    "admin API unpublish": tree.admin_api_unpublish,
}
"""These change nothing, for anybody."""

CLOCK: dict[str, Path] = {"the schedule, when it is due": verbs.run_schedule_when_due}
"""This publishes what was approved and scheduled, whoever runs it."""

SEND = (admin, interfaces, screens, tree)
"""The modules whose paths are requests, and nothing else; those of the others are calls."""


def is_by_http(path: Path) -> bool:
    return path.__module__ in {each.__name__ for each in SEND}
