"""Who joined what, and what a group may, is told by the log, whichever way it was changed."""

from django.contrib.auth.models import Group, Permission
from django.test import Client
from wagtail.log_actions import LogContext
from wagtail.models import GroupPagePermission, ModelLogEntry, Page, WorkflowPage

from cms.editorial.roles.names import Role
from tests.editorial.people import People


def last(instance: object) -> tuple[str, str, list[str], str]:
    entry = ModelLogEntry.objects.for_instance(instance).order_by("-pk").first()
    actor = entry.user.get_username() if entry.user else ""
    return entry.action, entry.data["verb"], entry.data["names"], actor


def test_membership_is_told_from_either_side(who: People) -> None:
    publishers = Group.objects.get(name=Role.PUBLISHER)
    with LogContext(user=who.administrator):
        who.editor.groups.add(publishers)
    assert last(who.editor) == ("audit.membership", "added", ["Publisher"], "administrator")
    publishers.user_set.remove(who.editor)
    assert last(publishers) == ("audit.membership", "removed", ["editor"], "")
    who.editor.groups.clear()
    assert last(who.editor) == ("audit.membership", "removed", ["Editor"], "")


def test_what_a_group_may_is_told(who: People) -> None:
    group, page = Group.objects.get(name=Role.EDITOR), Page.objects.get(depth=1)
    group.permissions.add(Permission.objects.get(codename="add_user"))
    assert last(group) == ("audit.permissions", "added", ["add_user"], "")
    held = GroupPagePermission.objects.create(group=group, page=page, permission_type="publish")
    assert last(group) == ("audit.sections", "added", [f"publish_page at {page}"], "")
    held.delete()
    assert last(group)[:2] == ("audit.sections", "removed")


def test_a_section_without_its_workflow_is_told(who: People) -> None:
    assigned = WorkflowPage.objects.get()
    workflow = assigned.workflow
    assigned.delete()
    assert last(workflow)[:2] == ("audit.workflows", "removed")


def test_the_report_tells_it_in_words(who: People) -> None:
    who.editor.groups.add(Group.objects.get(name=Role.PUBLISHER))
    client = Client()
    client.force_login(who.administrator)
    report = client.get("/admin/reports/site-history/?action=audit.membership").content.decode()
    assert "Membership, added: Publisher" in report
