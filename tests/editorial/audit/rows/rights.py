"""Who may what, who is asked in a review, and what was taken out of the house."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from cms.editorial.models import PublisherReview, WorkgroupReview
from cms.editorial.verbs.unpublish import unpublish
from cms.ledger.erasing import erase
from cms.ledger.models import Identity
from tests.editorial.audit.desk import NOBODY, Desk, Row
from tests.editorial.drafts import submitted

ADMIN = "administrator"


def signed(act: Callable[[Desk], object]) -> Callable[[Desk], None]:
    """By the administrator."""

    def by_administrator(d: Desk) -> None:
        with d.as_administrator():
            act(d)

    return by_administrator


def flag(d: Desk, name: str, value: bool) -> None:
    setattr(d.who.editor, name, value)
    d.who.editor.save()


def editors(d: Desk) -> Group:
    return Group.objects.get(name="Editor")


def given(d: Desk) -> None:
    GroupCollectionPermission.objects.create(
        group=Group.objects.get(name="Reviewer"),
        collection=Collection.get_first_root_node(),
        permission=Permission.objects.get(codename="add_image"),
    )


def switched_off(d: Desk) -> None:
    stage = WorkgroupReview.objects.first()
    d.post(d.who.administrator, reverse("wagtailadmin_workflows:disable_task", args=[stage.pk]))


def switched_on(d: Desk) -> None:
    stage = WorkgroupReview.objects.first()
    stage.deactivate()
    d.post(d.who.administrator, reverse("wagtailadmin_workflows:enable_task", args=[stage.pk]))


def disabled(d: Desk) -> None:
    workflow = d.page.get_workflow()
    d.post(d.who.administrator, reverse("wagtailadmin_workflows:disable", args=[workflow.pk]))


def two_of_them(d: Desk) -> None:
    stage: Any = WorkgroupReview.objects.first()
    stage.approvals = 2
    stage.save()


def exported(d: Desk) -> None:
    d.browser(d.who.publisher).get("/admin/to-be-checked/", {"export": "csv"})


def erased(d: Desk) -> None:
    d.open_home()
    page = d.live()
    d.ledger.record()
    unpublish(page, d.who.publisher, "Asked for.")
    d.ledger.record()
    erase(Identity.objects.get(object_id=d.page.pk).pk, actor="The office", reason="A court says.")


PUBLISHER_STAGE = "Communications review"
STAGE = "Workgroup review"
RIGHTS = {
    "join a group": Row(
        "audit.membership",
        signed(lambda d: d.who.editor.groups.add(Group.objects.get(name="Publisher"))),
        ADMIN,
        "editor",
        "added: Publisher",
    ),
    "leave": Row(
        "editorial.left",
        signed(lambda d: submitted(d.page, d.who.editor) and d.who.reviewer.delete()),
        ADMIN,
        "industry-reviewer",
        "is left to second-industry-reviewer",
    ),
    "give a permission": Row(
        "audit.permissions",
        signed(lambda d: editors(d).permissions.add(Permission.objects.get(codename="add_user"))),
        ADMIN,
        "Editor",
        "add_user",
    ),
    "take a section": Row(
        "audit.sections",
        signed(lambda d: editors(d).page_permissions.all().delete()),
        ADMIN,
        "Editor",
        "removed",
    ),
    "give a collection": Row("audit.collections", signed(given), ADMIN, "Reviewer", "add_image"),
    "take a collection": Row(
        "audit.collections",
        signed(lambda d: editors(d).collection_permissions.all().delete()),
        ADMIN,
        "Editor",
        "removed",
    ),
    "make a superuser": Row(
        "audit.flags", signed(lambda d: flag(d, "is_superuser", True)), ADMIN, "editor", "superuser"
    ),
    "deactivate": Row(
        "audit.flags", signed(lambda d: flag(d, "is_active", False)), ADMIN, "editor", "removed"
    ),
    "whom a stage asks": Row(
        "audit.stages",
        signed(lambda d: PublisherReview.objects.get().groups.clear()),
        ADMIN,
        PUBLISHER_STAGE,
        "Publisher",
    ),
    "how many a stage asks": Row(
        "audit.reviews", signed(two_of_them), ADMIN, STAGE, "number of approvals: 1 → 2"
    ),
    "switch a stage off": Row("audit.reviews", switched_off, ADMIN, STAGE, "in use: yes → no"),
    "switch a stage on": Row("audit.reviews", switched_on, ADMIN, STAGE, "in use: no → yes"),
    "leave a stage out": Row(
        "audit.reviews",
        signed(lambda d: d.page.get_workflow().workflow_tasks.first().delete()),
        ADMIN,
        "review",
        f"removed: {STAGE}",
    ),
    "put a stage in": Row(
        "audit.reviews",
        signed(
            lambda d: WorkflowTask.objects.create(
                workflow=Workflow.objects.create(name="Other"), task=PublisherReview.objects.get()
            )
        ),
        ADMIN,
        "Other",
        f"added: {PUBLISHER_STAGE}",
    ),
    "disable a workflow": Row("audit.reviews", disabled, ADMIN, "review", "in use: yes → no"),
    "the workflow of a section": Row(
        "audit.workflows",
        signed(lambda d: WorkflowPage.objects.get().delete()),
        ADMIN,
        "review",
        "removed",
    ),
    "export a report": Row("audit.export", exported, "publisher", "publisher", "as CSV"),
    "erase from the ledger": Row(
        "ledger.erase", erased, NOBODY, "", "for The office: A court says."
    ),
}
