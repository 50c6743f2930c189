"""A file is uploaded, looked at, corrected and imported in the admin."""

import pytest
from django.contrib.auth.models import Group, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from cms.editorial.roles.names import Role as RoleName
from plan.importing.corrections import NONE, Corrections
from plan.importing.creating import understand
from plan.importing.errors import LostText
from plan.models import ImportUpload, PlanPage, StrategyPage
from plan.models.import_upload import KEPT
from tests.factories import UserFactory

PAGE = (
    "4.7 NIGHT WORK. Make nights safe.\n\nEconomic Council (Lead)\n\n4.7.1 Light the way\n\n"
    "<script>alert(1)</script>\n\nNobody should fear the way home.\n"
)


@pytest.fixture
def admin(client: Client, editor: User) -> Client:
    client.force_login(editor)
    return client


def upload(client: Client, parent: int, text: str = PAGE, name: str = "nights.txt") -> HttpResponse:
    file = SimpleUploadedFile(name, text.encode())
    return client.post("/admin/import/", {"parent": parent, "file": file})


@pytest.fixture
def preview(admin: Client, plan: PlanPage) -> str:
    return upload(admin, plan.pk)["Location"]


def test_what_was_recognised_is_shown_beside_the_file(admin: Client, preview: str) -> None:
    shown = admin.get(preview).content.decode()
    for text in ("NIGHT WORK", "Make nights safe.", "action 4.7.1", "“Economic Council” is"):
        assert text in shown
    assert "<script>alert(1)" not in shown
    assert not StrategyPage.objects.exists()


def test_corrections_are_shown_and_become_the_draft(
    admin: Client, preview: str, editor: User
) -> None:
    corrections = {"workgroup-0": "Backbone", "claim-4": "statement", "claim-3": "left_out"}
    shown = admin.post(preview, {**corrections, "preview": ""})
    (strategy,) = shown.context["strategies"]
    assert strategy.statement.text == "Nobody should fear the way home."
    assert not StrategyPage.objects.exists()

    imported = admin.post(preview, {**corrections, "import": ""})
    page = StrategyPage.objects.get()
    assert imported["Location"] == f"/admin/pages/{page.pk}/edit/"
    draft = page.get_latest_revision_as_object()
    assert (draft.live, draft.number, draft.statement) == (
        False,
        "4.7",
        "Nobody should fear the way home.",
    )
    assert [held.workgroup.name for held in draft.workgroup_roles.all()] == ["Backbone"]
    assert "script" not in str(draft.body)
    assert not ImportUpload.objects.exists()


def test_the_report_stays_with_the_page(admin: Client, preview: str) -> None:
    admin.post(preview, {"claim-3": "left_out", "import": ""})
    page = StrategyPage.objects.get()
    report = admin.get(f"/admin/import/report/{page.pk}/")
    assert "left out by the editor" in report.content.decode()
    assert (
        f"/admin/import/report/{page.pk}/"
        in admin.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    )


def test_a_file_that_was_imported_can_update_its_drafts(
    admin: Client, preview: str, plan: PlanPage
) -> None:
    admin.post(preview, {"import": ""})
    again = upload(admin, plan.pk)["Location"]
    refused = admin.post(again, {"import": ""}, follow=True)
    assert "was imported before" in refused.content.decode()
    admin.post(again, {"import": "", "update": "on", "claim-4": "statement"})
    page = StrategyPage.objects.get()
    draft = page.get_latest_revision_as_object()
    assert draft.statement == "Nobody should fear the way home."


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("text", "page.pdf", "unknown kind"),
        ("   ", "page.txt", "empty"),
        ("\x00\x01", "page.txt", "binary"),
        ("%PDF-1.7", "page.docx", "no Word document"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_at_its_field(
    admin: Client, plan: PlanPage, text: str, name: str, said: str
) -> None:
    form = upload(admin, plan.pk, text, name).context["form"]
    assert said in " ".join(form.errors["file"])
    assert not ImportUpload.objects.exists()


def test_it_goes_below_a_plan_or_strategy_where_one_may_add(
    admin: Client, plan: PlanPage, goal: StrategyPage
) -> None:
    home = plan.get_parent()
    assert "Give a plan" in str(upload(admin, home.pk).context["form"].errors["parent"])
    other = upload(admin, goal.pk, PAGE.replace("4.7", "5.7")).context["form"]
    assert "numbers there start with 4" in str(other.errors["file"])


def test_what_is_said_of_unknown_fields_or_values_changes_nothing(
    admin: Client, preview: str
) -> None:
    answer = admin.post(preview, {"claim-4": "nonsense", "import": ""})
    assert answer.status_code == 200
    assert "nonsense is not one of the available choices" in answer.content.decode()
    assert not StrategyPage.objects.exists()


def test_a_file_belongs_to_who_brought_it_and_can_be_discarded(
    client: Client, admin: Client, preview: str
) -> None:
    client.force_login(UserFactory(is_superuser=True))
    assert client.get(preview).status_code == 404
    client.force_login(ImportUpload.objects.get().uploaded_by)
    client.post(preview, {"discard": ""})
    assert not ImportUpload.objects.exists()


def test_a_file_is_forgotten_after_a_week(admin: Client, preview: str) -> None:
    ImportUpload.objects.update(uploaded_at=timezone.now() - KEPT * 2)
    admin.get("/admin/import/")
    assert not ImportUpload.objects.exists()


def test_who_may_add_no_pages_may_not_import(client: Client, plan: PlanPage) -> None:
    client.force_login(
        UserFactory(groups=[Group.objects.get(name=RoleName.AWARDS_COMMITTEE.value)])
    )
    assert client.get("/admin/import/").status_code == 302


def test_corrections_that_cannot_be_carried_out_are_told(
    admin: Client, preview: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def understand_uncorrected(name: str, data: bytes, corrections: Corrections = NONE) -> object:
        if corrections.claims:
            raise LostText("Line 9 would be lost.")
        return understand(name, data)

    monkeypatch.setattr("plan.importing.admin.preview.understand", understand_uncorrected)
    shown = admin.post(preview, {"claim-4": "statement", "preview": ""})
    assert (shown.status_code, "Line 9 would be lost." in shown.text) == (200, True)
