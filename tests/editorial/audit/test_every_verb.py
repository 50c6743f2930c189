"""One table: what is decided, overridden, shared, exported or granted leaves a row in the log."""

import csv
from collections.abc import Callable
from datetime import timedelta
from io import StringIO

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.utils import timezone
from wagtail.log_actions import registry
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    ModelLogEntry,
    Page,
    PageLogEntry,
    WorkflowPage,
)

from cms.delivery.keys.create import issue as issue_key
from cms.delivery.keys.revoke import revoke as revoke_key
from cms.delivery.keys.rotate import rotate as rotate_key
from cms.delivery.models import DeliveryKey
from cms.editorial.freshness.confirm import confirm
from cms.editorial.machines.accounts import save_account
from cms.editorial.machines.tokens import issue, revoke
from cms.editorial.models import PublisherReview, ServiceAccount
from cms.editorial.roles.synchronise import synchronise
from cms.editorial.verbs.break_glass import break_glass
from cms.editorial.verbs.cancel import cancel
from cms.editorial.verbs.reject import reject
from cms.editorial.verbs.restore import restore
from cms.editorial.verbs.review_afterwards import review_afterwards
from cms.editorial.verbs.stage import open_stage
from cms.editorial.verbs.unpublish import unpublish
from cms.editorial.verbs.withdraw import withdraw
from home.models import ContentPage
from tests.editorial.drafts import approved, published, submitted
from tests.editorial.people import People


class Desk:
    """Everything that the verbs of the table need."""

    def __init__(self, page: Page, who: People) -> None:
        self.page, self.who = page, who

    def live(self) -> Page:
        return published(self.page, self.who.editor, self.who.reviewer, self.who.publisher)

    def override(self) -> Page:
        break_glass(self.page, self.who.publisher, "A storm.")
        return self.page

    def account(self) -> ServiceAccount:
        account = ServiceAccount(name="Robot", contact_email="robot@example.org")
        return save_account(account, sections=[self.page])

    def key(self) -> DeliveryKey:
        key = DeliveryKey(name="Site", contact_email="site@example.org")
        issue_key(key, self.who.administrator)
        return key

    def share(self, person: object, verb: str) -> None:
        client = Client()
        client.force_login(person)
        address = f"/admin/preview-links/page/{self.page.pk}/"
        client.post(address, {"lifetime": "240", "shows": "draft", "at": ""})
        if verb == "revoke":
            client.post(f"{address}revoke/")

    def restricted(self) -> None:
        client = Client()
        client.force_login(self.who.publisher)
        address = f"/admin/pages/{self.page.pk}/privacy/"
        client.post(address, {"restriction_type": "login", "password": "", "groups": []})

    def export(self) -> None:
        client = Client()
        client.force_login(self.who.publisher)
        client.get("/admin/to-be-checked/", {"export": "csv"})

    def flag(self, name: str, value: bool) -> None:
        setattr(self.who.editor, name, value)
        self.who.editor.save()


TABLE: dict[str, tuple[str, Callable[[Desk], object]]] = {
    "draft": ("wagtail.edit", lambda d: d.page.save_revision(user=d.who.editor, log_action=True)),
    "submit": ("wagtail.workflow.start", lambda d: submitted(d.page, d.who.editor)),
    "approve": (
        "wagtail.workflow.approve",
        lambda d: approved(submitted(d.page, d.who.editor), d.who.reviewer),
    ),
    "reject": (
        "wagtail.workflow.reject",
        lambda d: reject(open_stage(submitted(d.page, d.who.editor)), d.who.reviewer, "No."),
    ),
    "cancel": (
        "wagtail.workflow.cancel",
        lambda d: cancel(submitted(d.page, d.who.editor), d.who.editor),
    ),
    "publish": ("wagtail.publish", lambda d: d.live()),
    "break glass": ("editorial.override", lambda d: d.override()),
    "review afterwards": (
        "editorial.review_afterwards",
        lambda d: review_afterwards(d.override(), d.who.reviewer),
    ),
    "confirm": ("editorial.confirm", lambda d: confirm(d.live(), d.who.editor)),
    "unpublish": ("wagtail.unpublish", lambda d: unpublish(d.live(), d.who.publisher, "Old.")),
    "its reason": ("editorial.reason", lambda d: unpublish(d.live(), d.who.publisher, "Old.")),
    "withdraw": ("editorial.withdraw", lambda d: withdraw(d.live(), d.who.publisher, "Old.")),
    "restore": (
        "editorial.restore",
        lambda d: (
            withdraw(page := d.live(), d.who.publisher, "Old."),
            restore(page, d.who.publisher, "Still right."),
        ),
    ),
    "restrict": ("wagtail.view_restriction.create", lambda d: d.restricted()),
    "share a link": ("preview.share", lambda d: d.share(d.who.editor, "share")),
    "revoke a link": ("preview.revoke", lambda d: d.share(d.who.editor, "revoke")),
    "export": ("audit.export", lambda d: d.export()),
    "join a group": (
        "audit.membership",
        lambda d: d.who.editor.groups.add(Group.objects.get(name="Publisher")),
    ),
    "permission": (
        "audit.permissions",
        lambda d: Group.objects.get(name="Editor").permissions.add(
            Permission.objects.get(codename="add_user")
        ),
    ),
    "section": (
        "audit.sections",
        lambda d: Group.objects.get(name="Editor").page_permissions.all().delete(),
    ),
    "collection given": (
        "audit.collections",
        lambda d: GroupCollectionPermission.objects.create(
            group=Group.objects.get(name="Reviewer"),
            collection=Collection.get_first_root_node(),
            permission=Permission.objects.get(codename="add_image"),
        ),
    ),
    "collection taken": (
        "audit.collections",
        lambda d: Group.objects.get(name="Editor").collection_permissions.all().delete(),
    ),
    "superuser": ("audit.flags", lambda d: d.flag("is_superuser", True)),
    "deactivate": ("audit.flags", lambda d: d.flag("is_active", False)),
    "whom a stage asks": ("audit.stages", lambda d: PublisherReview.objects.get().groups.clear()),
    "workflow of a section": ("audit.workflows", lambda d: WorkflowPage.objects.get().delete()),
    "key": ("wagtail.create", lambda d: d.key()),
    "rotate a key": ("delivery.rotate", lambda d: rotate_key(d.key(), d.who.administrator)),
    "revoke a key": ("delivery.revoke", lambda d: revoke_key(d.key(), d.who.administrator)),
    "token": ("machines.issue", lambda d: issue(d.account(), "Laptop")),
    "revoke a token": ("machines.revoke", lambda d: revoke(issue(d.account(), "Laptop")[0])),
}


def told(action: str) -> list[ModelLogEntry | PageLogEntry]:
    models = (ModelLogEntry, PageLogEntry)
    return [each for model in models for each in model.objects.filter(action=action)]


@pytest.mark.parametrize("name", TABLE)
def test_it_leaves_a_row_in_words(name: str, article: ContentPage, who: People) -> None:
    action, act = TABLE[name]
    before = len(told(action))
    act(Desk(article, who))
    rows = told(action)
    assert len(rows) > before
    assert str(registry.get_formatter(rows[-1]).format_message(rows[-1]))


def test_only_flags_that_change_are_told(who: People) -> None:
    def rows() -> list[tuple[str, list[str]]]:
        found = ModelLogEntry.objects.for_instance(who.editor).filter(action="audit.flags")
        return [(each.data["verb"], each.data["names"]) for each in found.order_by("pk")]

    assert rows() == [("added", ["active"])]
    who.editor.first_name = "E."
    who.editor.save()
    who.editor.save(update_fields=["last_login"])
    who.editor.is_active, who.editor.is_superuser = False, True
    who.editor.save()
    assert rows()[1:] == [("added", ["superuser"]), ("removed", ["active"])]


def test_bringing_roles_to_the_table_again_says_nothing(who: People) -> None:
    synchronise()
    before = ModelLogEntry.objects.count()
    synchronise()
    assert ModelLogEntry.objects.count() == before


def test_the_report_answers_who_did_what_when_to_which_page(
    article: ContentPage, who: People
) -> None:
    reject(open_stage(submitted(article, who.editor)), who.reviewer, "Say whom it helps.")
    client = Client()
    client.force_login(who.superuser)
    today = timezone.localdate()
    question = {
        "user": who.reviewer.pk,
        "action": "wagtail.workflow.reject",
        "label": "Article",
        "timestamp_from": today - timedelta(days=1),
        "timestamp_to": today + timedelta(days=1),
    }
    address = "/admin/reports/site-history/"
    (row,) = exported(client.get(address, question | {"export": "csv"}))
    assert (row["Name"], row["User"]) == ("Article", "industry-reviewer")
    assert "Say whom it helps." in row["Comment"]
    assert "Workgroup review" in row["What"]
    for other in ({"user": who.editor.pk}, {"label": "Else"}, {"timestamp_to": "2001-01-01"}):
        assert exported(client.get(address, question | other | {"export": "csv"})) == []


def exported(answer: object) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(answer.getvalue().decode(), newline="")))
