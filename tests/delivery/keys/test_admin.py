"""Keys in the admin: made, read about, rotated and revoked by administrators."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from cms.delivery.keys.admin.chart import chart, round_above
from cms.delivery.keys.create import create
from cms.delivery.keys.revoke import revoke
from cms.delivery.keys.rotate import rotate
from cms.delivery.models import DeliveryKey, Usage
from cms.delivery.usage.report import of_all
from cms.editorial.roles.names import Role
from cms.editorial.roles.synchronise import synchronise
from tests.delivery.keys.conftest import Read
from tests.factories import UserFactory

KEYS = "/admin/delivery-keys/"
SECRET = re.compile(r"plankey_[0-9A-Za-z]{49}")
GIVEN = {"name": "College", "contact_email": "it@example.org", "limit": "300", "expires_at": ""}


def signed_in(role: Role) -> Client:
    synchronise()
    user = UserFactory()
    user.groups.add(Group.objects.get(name=role))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def admin(db: None) -> Client:
    return signed_in(Role.ADMINISTRATOR)


def text(response: Any) -> str:
    assert response.status_code == 200
    return str(response.content.decode())


def test_a_new_keys_secret_is_shown_once(admin: Client, read: Read) -> None:
    response = admin.post(f"{KEYS}new/", GIVEN)
    secret = SECRET.search(text(response))
    assert secret
    assert "no-store" in response["Cache-Control"]
    assert read(secret[0])["RateLimit-Policy"] == '"reads-per-key";q=300;w=60'
    key = DeliveryKey.objects.get()
    assert key.created_by
    for page in (KEYS, f"{KEYS}inspect/{key.pk}/", f"{KEYS}history/{key.pk}/"):
        assert secret[0] not in text(admin.get(page))


def test_sending_the_form_again_makes_no_second_key(admin: Client) -> None:
    admin.post(f"{KEYS}new/", GIVEN)
    again = text(admin.post(f"{KEYS}new/", GIVEN))
    assert "already exists" in again
    assert not SECRET.search(again)
    assert DeliveryKey.objects.count() == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"name": "\x00"},
        {"contact_email": "x"},
        {"limit": "0"},
        {"limit": "99999999999"},
        {"expires_at": "2001-01-01 00:00"},
    ],
)
def test_what_cannot_be_is_refused(admin: Client, wrong: dict[str, str]) -> None:
    assert not SECRET.search(text(admin.post(f"{KEYS}new/", GIVEN | wrong)))
    assert not DeliveryKey.objects.exists()


def test_the_list_tells_keys_apart(admin: Client, key: DeliveryKey) -> None:
    ended, _ = create("Ended", "b@example.org")
    revoke(ended)
    page = text(admin.get(KEYS))
    for told in ("Chamber", "chamber@example.org", key.prefix, "12,000", "Active", "Revoked"):
        assert told in page
    assert "Ended" not in text(admin.get(f"{KEYS}?q=chamber@example.org"))


def test_a_limit_is_changed(admin: Client, key: DeliveryKey, secret: str, read: Read) -> None:
    changed = GIVEN | {"name": "Chamber", "limit": "7"}
    assert admin.post(f"{KEYS}edit/{key.pk}/", changed).status_code == 302
    assert "q=7;" in read(secret)["RateLimit-Policy"]


def test_revoking_asks_first(
    admin: Client,
    key: DeliveryKey,
    secret: str,
    read: Read,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    url = f"{KEYS}{key.pk}/revoke/"
    assert "cannot be undone" in text(admin.get(url))
    assert read(secret).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        assert admin.post(url).status_code == 302
    assert read(secret).status_code == 401
    assert "was revoked" in text(admin.get(url))
    assert "Revoked the key" in text(admin.get(f"{KEYS}history/{key.pk}/"))


def test_rotating_shows_a_second_secret(
    admin: Client, key: DeliveryKey, secret: str, read: Read
) -> None:
    url = f"{KEYS}{key.pk}/rotate/"
    assert "Both work until" in text(admin.get(url))
    response = admin.post(url, {"hours": "2"})
    second = SECRET.search(text(response))
    assert second
    assert "no-store" in response["Cache-Control"]
    assert [read(one).status_code for one in (secret, second[0])] == [200, 200]
    assert "ends at once if you rotate again" in text(admin.get(url))


@pytest.mark.parametrize("hours", ["", "-1", "721", "soon"])
def test_an_overlap_that_cannot_be_is_refused(admin: Client, key: DeliveryKey, hours: str) -> None:
    page = text(admin.post(f"{KEYS}{key.pk}/rotate/", {"hours": hours}))
    assert "error" in page
    assert not SECRET.search(page)


def test_a_key_that_ended_is_not_rotated(admin: Client, key: DeliveryKey) -> None:
    revoke(key)
    digest = DeliveryKey.objects.get().digest
    assert admin.post(f"{KEYS}{key.pk}/rotate/", {"hours": "1"}).status_code == 302
    assert DeliveryKey.objects.get().digest == digest


def test_nobody_deletes_a_key(admin: Client, key: DeliveryKey) -> None:
    superuser = Client()
    superuser.force_login(UserFactory(is_superuser=True))
    for client in (admin, superuser):
        assert client.post(f"{KEYS}delete/{key.pk}/").status_code == 404
        assert "Delete" not in text(client.get(f"{KEYS}edit/{key.pk}/"))
    assert DeliveryKey.objects.exists()


@pytest.mark.parametrize("role", [Role.EDITOR, Role.PUBLISHER, Role.REVIEWER])
def test_only_administrators_see_keys(key: DeliveryKey, role: Role) -> None:
    client = signed_in(role)
    pages = ["", "new/", "reads/", *(f"{one}/{key.pk}/" for one in ("inspect", "edit", "history"))]
    for page in (*pages, f"{key.pk}/revoke/", f"{key.pk}/rotate/"):
        assert client.get(KEYS + page).status_code == 302
        assert client.post(KEYS + page).status_code in (302, 405)
    key.refresh_from_db()
    assert key.revoked_at is None


def test_who_may_only_look_is_offered_nothing_else(key: DeliveryKey) -> None:
    client = signed_in(Role.ADMINISTRATOR)
    group = Group.objects.get(name=Role.ADMINISTRATOR)
    group.permissions.remove(*group.permissions.filter(codename="change_deliverykey"))
    assert f"{key.pk}/revoke/" not in text(client.get(f"{KEYS}inspect/{key.pk}/"))
    assert client.post(f"{KEYS}{key.pk}/revoke/").status_code == 302
    assert DeliveryKey.objects.get().revoked_at is None


def test_a_key_that_is_not_there_is_404(admin: Client) -> None:
    for page in ("inspect/9999/", "9999/revoke/", "9999/rotate/"):
        assert admin.get(KEYS + page).status_code == 404


def test_a_keys_page_shows_what_was_just_read(
    admin: Client, key: DeliveryKey, secret: str, read: Read
) -> None:
    for _ in range(3):
        read(secret)
    page = text(admin.get(f"{KEYS}inspect/{key.pk}/"))
    assert 'role="img"' in page
    assert "In 30 days: reads 3, refused 0." in page
    assert page.partition("usage__table")[2].count('<th scope="row">') == 31


def test_usage_tells_keys_from_strangers(admin: Client, secret: str, read: Read) -> None:
    read(secret)
    read()
    read("nonsense")
    page = text(admin.get(f"{KEYS}reads/"))
    assert "with a key 1, without a key 1, refused 1." in page
    assert "Chamber" in page.partition("By key")[2]


def test_the_chart_shows_thirty_days_of_which_each_has_its_place(key: DeliveryKey) -> None:
    today = datetime.now(UTC).date()
    for days, reads, refused in ((0, 700, 50), (29, 20, 0), (30, 99_999, 0)):
        Usage.objects.create(key=key, day=today - timedelta(days), reads=reads, refused=refused)
    Usage.objects.create(day=today, reads=250)
    report = of_all()
    drawn = chart(report)
    assert report.rows[0] == (today, [700, 250, 50])
    assert report.totals == [720, 250, 50]
    assert [line.text for line in drawn.lines] == ["0", "250", "500", "750", "1,000"]
    assert [bar.kind for bar in drawn.bars] == [
        "with-a-key",
        "with-a-key",
        "without-a-key",
        "refused",
    ]
    assert len({bar.x for bar in drawn.bars}) == 2
    assert all(0 <= bar.x <= bar.x + bar.width <= 100 for bar in drawn.bars)
    assert all(bar.y >= 0 and bar.y + bar.height <= 260 for bar in drawn.bars)
    assert f"Most on {today:%B} {today.day}: 1,000." in drawn.summary


def test_a_chart_of_nothing_has_no_bars(db: None) -> None:
    drawn = chart(of_all())
    assert drawn.bars == []
    assert "Most on" not in drawn.summary


@pytest.mark.parametrize(
    ("most", "top"), [(0, 4), (4, 4), (7, 8), (9, 10), (11, 20), (21, 40), (401, 600)]
)
def test_the_scale_ends_in_a_round_number(most: int, top: int) -> None:
    assert round_above(most) == top


def test_a_rotation_that_is_over_is_told_no_more(key: DeliveryKey) -> None:
    rotate(key, overlap=timedelta(0))
    key.refresh_from_db()
    assert key.both_work_until is None
    assert key.previous_until <= timezone.now()
