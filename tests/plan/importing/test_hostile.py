"""What is hostile in a file that is imported. `docs/operations.md` lists these rows."""

import json
import socket
import tempfile
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as project
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from wagtail.models import Revision

from plan.models import ImportRecord, ImportUpload, PlanPage, StrategyPage
from tests.guide import refusals
from tests.plan.importing.hostile_files import FILES, contents

REFUSED = "refused: "
ACTS = (
    "<script",
    "onerror",
    "onclick",
    "onmouseover",
    "javascript:",
    "data:text",
    "iframe",
    "\u202e",
)
SLIPPED = [Path("/tmp/slipped.txt"), Path("/tmp/slipped_txt"), Path("/etc/slipped")]


@pytest.fixture
def admin(client: Client, editor: User, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Client:
    """Signed in, where nothing may be asked of another machine and no file be left."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    client.force_login(editor)
    return client


@pytest.fixture
def nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: Any) -> None:
        raise AssertionError(f"asked another machine: {args}")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)


def upload(client: Client, plan: PlanPage, case: str) -> Any:
    name = FILES[case][0]
    file = SimpleUploadedFile(name, contents(case))
    file.name = file._name = name  # type: ignore[attr-defined] # as it was sent, not as Django takes it
    return client.post("/admin/import/", {"parent": plan.pk, "file": file})


def of(outcome: str) -> list[str]:
    return [case for case, row in FILES.items() if row[2].startswith(outcome)]


def media() -> set[Path]:
    return set(Path(project.MEDIA_ROOT).rglob("*"))


@pytest.mark.parametrize("case", of(REFUSED))
def test_what_is_no_page_is_refused_in_words_and_leaves_nothing(
    admin: Client, plan: PlanPage, tmp_path: Path, nobody_is_asked: None, case: str
) -> None:
    before = media()
    answer = upload(admin, plan, case)
    assert answer.status_code == 200
    said = " ".join(answer.context["form"].errors["file"])
    assert FILES[case][2].removeprefix(REFUSED) in said
    assert not ImportUpload.objects.exists()
    assert not StrategyPage.objects.exists()
    assert (media(), list(tmp_path.iterdir())) == (before, [])


@pytest.mark.parametrize("case", of("a draft"))
def test_what_is_hostile_beside_a_page_is_no_part_of_the_draft(
    admin: Client, plan: PlanPage, tmp_path: Path, nobody_is_asked: None, case: str
) -> None:
    before = media()
    there = upload(admin, plan, case)["Location"]
    shown = admin.get(there).text
    assert "alert(1)>" not in shown.replace("&gt;", ">") or "&lt;" in shown
    assert "<img src=x" not in shown
    assert "<script>alert" not in shown
    admin.post(there, {"import": ""})
    page = StrategyPage.objects.get()
    assert not page.live
    content = Revision.objects.for_instance(page).get().content
    words = json.dumps(content, ensure_ascii=False)
    assert "Light the way" in words
    harmless = words.replace("&lt;script", "")
    assert [each for each in ACTS if each in harmless] == []
    assert page.get_latest_revision_as_object().number == "4.7"
    report = admin.get(f"/admin/import/report/{page.pk}/").text
    assert "<script>alert" not in report
    assert "<img src=x" not in report
    kept = ImportRecord.objects.get().file_name
    assert "/" not in kept
    assert len(kept) <= 255
    assert not ImportUpload.objects.exists()
    assert (media(), list(tmp_path.iterdir())) == (before, [])
    assert not any(path.exists() for path in SLIPPED)


def test_the_guide_lists_every_row() -> None:
    tried = {case: outcome for case, (_, _, outcome) in FILES.items()}
    assert refusals("operations", "### In a file that is imported") == tried
