"""Every path by which a page could go live; the numbers are those of Wagtail's own paths."""

from collections.abc import Callable
from typing import Any

from tests.editorial.attempt import Attempt
from tests.editorial.paths import admin, interfaces, pages, verbs, workflow

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
}
"""None of these is a way to publish, for anybody, at any time."""

DECISIONS: dict[str, Path] = {
    "approve": workflow.approve_stage,
    "on_action": workflow.on_action,
    "approve in the editor": admin.approve_in_editor,
    "approve in the queue": admin.approve_in_queue,
}
"""These decide, for those who were asked and wrote none of it."""

OVERRIDES: dict[str, Path] = {
    "break glass": verbs.break_glass_by_verb,
    "break glass in the admin": admin.break_glass_in_admin,
}
"""These publish without approval, for publishers, with a reason."""

CLOCK: dict[str, Path] = {"the schedule, when it is due": verbs.run_schedule_when_due}
"""This publishes what was approved and scheduled, whoever runs it."""
