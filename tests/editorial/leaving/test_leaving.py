"""Whoever leaves, by whatever way, leaves nothing lying: reviews, locks, links and tokens."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, User
from django.core import mail
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks
from wagtail.models import ModelLogEntry, Page

from cms.delivery.models import PreviewToken
from cms.delivery.preview.issuing import issue as issue_preview
from cms.editorial.leaving.hand_over import LEFT
from cms.editorial.leaving.outlook import outlook
from cms.editorial.leaving.stranded import stranded
from cms.editorial.links.person import Person
from cms.editorial.links.share import share
from cms.editorial.machines.accounts import save_account
from cms.editorial.machines.tokens import issue
from cms.editorial.models import GatedTaskState, Notification, ReviewLink, ServiceAccount
from cms.editorial.notifications.keeping import keep_informed
from cms.editorial.roles.names import Role
from plan.models import StrategyPage
from tests.editorial.drafts import submitted
from tests.editorial.people import People


@pytest.fixture(autouse=True)
def at_once(settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


@pytest.fixture
def waiting(strategy: StrategyPage, who: People) -> StrategyPage:
    """Two reviewers of Industry Partnerships were asked."""
    page = submitted(strategy, who.editor)
    mail.outbox.clear()
    return page


def office(who: People) -> Client:
    client = Client()
    client.force_login(who.superuser)
    return client


def form(user: User, **changes: object) -> dict[str, object]:
    fields = ("username", "email", "first_name", "last_name")
    kept = {name: getattr(user, name) or "x" for name in fields}
    kept |= {"groups": list(user.groups.values_list("pk", flat=True)), "is_active": "on"}
    return {name: value for name, value in (kept | changes).items() if value is not None}


def by_form(user: User, who: People) -> None:
    office(who).post(f"/admin/users/edit/{user.pk}/", form(user, is_active=None))


def by_form_of_roles(user: User, who: People) -> None:
    office(who).post(f"/admin/users/edit/{user.pk}/", form(user, groups=[]))


def by_deletion(user: User, who: People) -> None:
    office(who).post(f"/admin/users/delete/{user.pk}/")


def by_bulk(user: User, who: People) -> None:
    address = f"/admin/bulk/auth/user/set_active_state/?id={user.pk}"
    office(who).post(address, {"mark_as_active": "False"})


def by_bulk_deletion(user: User, who: People) -> None:
    office(who).post(f"/admin/bulk/auth/user/delete/?id={user.pk}")


def by_code(user: User, who: People) -> None:
    user.is_active = False
    user.save()


def by_the_group(user: User, who: People) -> None:
    user.groups.get().user_set.remove(user)


WAYS = [
    by_form,
    by_form_of_roles,
    by_deletion,
    by_bulk,
    by_bulk_deletion,
    by_code,
    by_the_group,
]


@pytest.mark.parametrize("leave", WAYS)
def test_open_reviews_are_left_to_the_others_once(
    waiting: StrategyPage,
    who: People,
    leave: Callable[[User, People], None],
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        leave(who.reviewer, who)
    told = Notification.objects.filter(event="left")
    assert [each.recipient for each in told] == [who.second_reviewer]
    assert [message.to for message in mail.outbox] == [[who.second_reviewer.email]]
    assert "industry-reviewer, who was asked" in mail.outbox[0].body
    entry = ModelLogEntry.objects.get(action=LEFT)
    assert "“4.1 Awareness” (Workgroup review) is left to second-industry-reviewer." in str(
        entry.message
    )
    still = User.objects.filter(pk=who.reviewer.pk).first()
    if still:
        still.is_active = False
        still.save()
        still.delete()
    keep_informed()
    rows = ModelLogEntry.objects.filter(action=LEFT)
    assert (told.count(), len(mail.outbox), rows.count()) == (1, 1, 1)


def test_where_nobody_is_left_those_who_can_help_are_told(
    waiting: StrategyPage, who: People
) -> None:
    who.second_reviewer.delete()
    assert not stranded().exists()
    who.reviewer.is_active = False
    who.reviewer.save()
    helping = [who.publisher, who.second_publisher, who.administrator, who.superuser]
    told = Notification.objects.filter(event="stranded")
    assert {each.recipient for each in told} == set(helping)
    keep_informed()
    assert told.count() == len(helping)
    for user, shown in ((who.publisher, True), (who.administrator, True), (who.editor, False)):
        assert ("Nobody is left to decide" in home(user)) is shown
    who.other_reviewer.groups.add(who.reviewer.groups.get())
    assert "Nobody is left to decide" not in home(who.publisher)


def test_what_no_signal_tells_is_found_by_the_worker(waiting: StrategyPage, who: People) -> None:
    User.objects.filter(username__contains="industry").update(is_active=False)
    keep_informed()
    assert Notification.objects.filter(event="stranded", recipient=who.publisher).exists()


@pytest.mark.parametrize("approvals", [1, 2])
def test_too_few_are_as_bad_as_nobody(waiting: StrategyPage, who: People, approvals: int) -> None:
    GatedTaskState.objects.update(approvals=approvals)
    who.second_reviewer.groups.clear()
    assert stranded().exists() is (approvals == 2)


@pytest.fixture
def full_hands(strategy: StrategyPage, who: People) -> User:
    """A publisher with a lock, a review link, a preview link and a token of a machine."""
    person = who.publisher
    person.groups.add(Group.objects.get(name=Role.ADMINISTRATOR))
    lock = {"locked": True, "locked_by": person, "locked_at": timezone.now()}
    share(strategy, person, Person("Expert", "Is it right?", "expert@example.org"))
    issue_preview(person, strategy, lifetime=timedelta(days=1), shared=True)
    robot = ServiceAccount(name="Robot", contact_email="robot@example.org")
    issue(save_account(robot, sections=[strategy]), "Nightly", by=person)
    Page.objects.filter(pk=strategy.pk).update(**lock)
    return person


def test_what_opened_something_in_their_name_ends(full_hands: User, who: People) -> None:
    foreseen = outlook(full_hands)
    assert sorted(foreseen) == [
        "1 lock on a page is released.",
        "1 preview link ends.",
        "1 review link ends.",
        "1 token of a service account ends.",
    ]
    before = office(who).get(f"/admin/users/edit/{full_hands.pk}/").content.decode()
    said = office(who).post(
        f"/admin/users/edit/{full_hands.pk}/", form(full_hands, is_active=None), follow=True
    )
    after = BeautifulSoup(said.content, "html.parser").get_text()
    for sentence in foreseen:
        assert sentence in before
        assert sentence in after
    assert not Page.objects.filter(locked=True).exists()
    assert ReviewLink.objects.get().is_over
    assert not PreviewToken.objects.valid().exists()
    account = ServiceAccount.objects.get()
    assert account.tokens.get().revoked_at
    assert account.user.is_active
    assert outlook(User.objects.get(pk=full_hands.pk)) == []


def test_an_account_that_was_closed_unheard_leaves_no_lock_when_it_is_deleted(
    full_hands: User,
) -> None:
    User.objects.filter(pk=full_hands.pk).update(is_active=False)
    User.objects.get(pk=full_hands.pk).delete()
    assert not Page.objects.filter(locked=True).exists()
    assert ReviewLink.objects.get().is_over


def test_whom_another_group_asks_all_the_same_has_left_nothing(
    waiting: StrategyPage,
    who: People,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    second = Group.objects.create(name="Second readers")
    GatedTaskState.objects.get().groups.add(second)
    who.reviewer.groups.add(second)
    with django_capture_on_commit_callbacks(execute=True):
        who.reviewer.groups.set([second])
    assert not ModelLogEntry.objects.filter(action=LEFT).exists()
    assert not Notification.objects.filter(event="left").exists()


def test_who_leaves_one_group_keeps_what_the_others_allow(
    full_hands: User, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    committed = partial(django_capture_on_commit_callbacks, execute=True)
    with committed():
        full_hands.groups.remove(Group.objects.get(name=Role.ADMINISTRATOR))
    assert ServiceAccount.objects.get().tokens.get().revoked_at
    assert Page.objects.filter(locked_by=full_hands).exists()
    assert not ReviewLink.objects.get().is_over
    with committed():
        full_hands.groups.set([Group.objects.get(name=Role.EDITOR)])
    assert Page.objects.filter(locked_by=full_hands).exists()
    with committed():
        full_hands.groups.clear()
    assert not Page.objects.filter(locked=True).exists()
    assert ReviewLink.objects.get().is_over


def test_a_machine_that_rests_keeps_its_tokens(full_hands: User) -> None:
    account = ServiceAccount.objects.get()
    account.is_active = False
    save_account(account)
    assert account.tokens.get().revoked_at is None


def test_a_group_that_is_emptied_hands_its_pages_to_the_publishers(
    strategy: StrategyPage, who: People
) -> None:
    Page.objects.get(pk=strategy.pk)
    StrategyPage.objects.filter(pk=strategy.pk).update(owner_group=who.reviewer.groups.get())
    assert outlook(who.reviewer) == []
    who.second_reviewer.delete()
    assert outlook(who.reviewer) == [
        "“Industry Partnerships reviewers” is empty then: the publishers are reminded of its page."
    ]


def home(user: User) -> str:
    client = Client()
    client.force_login(user)
    return client.get("/admin/").content.decode()


def test_a_group_that_is_deleted_lets_its_members_go_first(
    waiting: StrategyPage, who: People
) -> None:
    group = Group.objects.create(name="Second readers")
    GatedTaskState.objects.get().groups.add(group)
    who.editor.groups.clear()
    who.second_editor.groups.set([group])
    group.delete()
    entry = ModelLogEntry.objects.get(action=LEFT)
    assert entry.data["states"] == [GatedTaskState.objects.get().pk]
    assert Notification.objects.filter(event="left").count() == 2
