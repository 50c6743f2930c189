import io
import json
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

from plan.models import PlanPage, StrategyPage
from tests.plan.importing.pages import TWIN_NAME, page_path


def run(*arguments: str | Path) -> str:
    out = io.StringIO()
    call_command("import_page", *map(str, arguments), stdout=out)
    return out.getvalue()


def test_it_prints_pages_and_report_as_json(
    published_name: str, plan: PlanPage, editor: User
) -> None:
    path = page_path(published_name)
    said = json.loads(run(path, "--parent", "/plan/", "--as", "an-editor", "--json"))
    page = StrategyPage.objects.get()
    assert said["page"] == page.pk
    assert said["pages"] == [page.pk]
    assert set(said) == {"page", "pages", "report"}
    assert all(set(row) == {"line", "text", "became"} for row in said["report"])
    lines = [line for line in path.read_text().splitlines() if line.strip()]
    assert len(said["report"]) == len(lines)


def test_it_says_what_it_did_to_a_person(plan: PlanPage, editor: User) -> None:
    arguments = (page_path(TWIN_NAME), "--parent", str(plan.pk), "--as", "an-editor")
    assert "Draft made: 3.2 Childcare" in run(*arguments)
    assert "nothing changed (--update makes" in run(*arguments)
    assert "New draft revision made" in run(*arguments, "--update")
    assert StrategyPage.objects.count() == 1


@pytest.mark.parametrize("place", ["/plan/", "plan", "/plan", "https://plan.example/plan/"])
def test_a_parent_is_found_by_its_public_path(place: str, plan: PlanPage, editor: User) -> None:
    assert "Draft made" in run(page_path(TWIN_NAME), "--parent", place, "--as", "an-editor")


def test_a_strategy_can_be_the_parent(plan: PlanPage, goal: StrategyPage, editor: User) -> None:
    goal.number = "3"
    goal.save()
    run(page_path(TWIN_NAME), "--parent", goal.url, "--as", "an-editor")
    assert StrategyPage.objects.get(number="3.2").get_parent().pk == goal.pk


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("missing.txt", "--parent", "/plan/", "--as", "an-editor"), "missing.txt cannot be read"),
        ((".", "--parent", "/plan/", "--as", "an-editor"), "cannot be read: Is a directory"),
        (("{page}", "--parent", "/nowhere/", "--as", "an-editor"), "There is no page /nowhere/"),
        (("{page}", "--parent", "99999999", "--as", "an-editor"), "There is no page 99999999"),
        (("{page}", "--parent", "/", "--as", "an-editor"), "is a home page. Give a plan"),
        (("{page}", "--parent", "/plan/", "--as", "nobody"), "no user called “nobody”"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    arguments: tuple[str, ...], says: str, plan: PlanPage, editor: User
) -> None:
    filled = [argument.format(page=page_path(TWIN_NAME)) for argument in arguments]
    with pytest.raises(CommandError, match=says):
        run(*filled)
    assert not StrategyPage.objects.exists()


def test_a_huge_file_is_refused(plan: PlanPage, editor: User, tmp_path: Path) -> None:
    huge = tmp_path / "huge.txt"
    huge.write_bytes(b"word " * 1_000_000)
    with pytest.raises(CommandError, match="too large"):
        run(huge, "--parent", "/plan/", "--as", "an-editor")
