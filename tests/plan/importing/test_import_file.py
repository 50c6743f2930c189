"""A file becomes drafts, all of them or none, once."""

import json

import pytest
from django.contrib.auth.models import User
from wagtail.models import PageLogEntry

from cms.editorial.checks.run import errors
from cms.ledger.models import Current
from plan.choices import Role
from plan.importing.creating import Imported, import_file
from plan.importing.recognising.places import family, strategy_places
from plan.models import PlanPage, StrategyPage
from tests.ledger.fixtures import Ledger
from tests.plan.importing.page_text import cells, page_texts, strings
from tests.plan.importing.pages import PAGES, SEED_NAME, page_path, recognise_page

OWN = (
    b"4.7 NIGHT WORK. Make nights safe.\n\n- Backbone (Lead)\n\n4.7.1 Light the way\n- to the bus\n"
)

IN_THE_PAGE = ("statement", "workgroup", "action", "evidence", "body", "further reading")


def import_page(
    name: str, parent: PlanPage | StrategyPage, user: User, **options: bool
) -> Imported:
    return import_file(name, page_path(name).read_bytes(), parent, user, **options)


def only(imported: Imported) -> StrategyPage:
    (page,) = imported.pages
    return StrategyPage.objects.get(pk=page.pk)


def missing(name: str, said: str) -> list[str]:
    """The texts of a page's outline, those of fields and body, that were not said."""
    said = " ".join(said.split())
    found = (
        cells(passage)
        for top in recognise_page(name).strategies
        for outline in family(top)
        for place, passage in strategy_places(outline)
        if place.startswith(IN_THE_PAGE)
    )
    return [text for texts in found for text in texts if text not in said]


def test_a_page_becomes_one_draft_with_everything_in_its_field(
    published_name: str, plan: PlanPage, editor: User
) -> None:
    page = only(import_page(published_name, plan, editor))
    number, name = ("4.1", "Awareness") if "4-1" in published_name else ("3.2", "Childcare")
    assert (page.number, page.short_name, page.title) == (number, name, f"{number} {name}")
    assert next(each.role for each in page.workgroup_roles.all()) == Role.LEAD
    assert page.workgroup_roles.count() == (6 if "4-1" in published_name else 5)
    assert next(action.number for action in page.actions.all()) == f"{number}.1"
    assert page.evidence.get().figure in {"94 percent", "41 percent"}
    assert [block.block_type for block in page.body] == ["paragraph", "list"]
    assert [item.source[:3] for item in page.body[1].value["items"]] == ["<p>"] * 3
    assert page.further_reading.count() == 1
    assert page.input_open


def test_the_draft_is_not_live_has_a_revision_by_the_user_and_is_logged(
    published_name: str, plan: PlanPage, editor: User
) -> None:
    page = only(import_page(published_name, plan, editor))
    assert not page.live
    assert page.owner == editor
    assert page.latest_revision.user == editor
    assert page.latest_revision.as_object().actions.count() == page.actions.count()
    assert PageLogEntry.objects.filter(page=page, action="wagtail.create").exists()
    assert PageLogEntry.objects.filter(page=page, action="wagtail.edit", user=editor).exists()


def test_as_imported_it_passes_the_editorial_checks(
    published_name: str, plan: PlanPage, editor: User
) -> None:
    page = only(import_page(published_name, plan, editor))
    assert errors(page) == []
    page.full_clean()


def test_steps_keep_their_levels_and_links(plan: PlanPage, editor: User) -> None:
    page = only(import_page("strategy-5-3-transport.html", plan, editor))
    assert page.actions.get().steps == (
        '<ul><li>Ask for <b>firm</b> commitments from <a href="https://parks.riverbend.example/">'
        "the parks</a><ul><li>at least five employers in each</li></ul></li>"
        "<li>Start with the early shift</li></ul>"
    )


def test_tables_and_quotes_stand_in_the_body(plan: PlanPage, editor: User) -> None:
    page = only(import_page("strategy-5-3-transport.html", plan, editor))
    table = next(block.value for block in page.body if block.block_type == "table")
    assert table["caption"] == "Minutes from the station"
    assert [column["heading"] for column in table["table"].columns] == [
        "Park",
        "On foot",
        "By shuttle",
    ]
    assert len(table["table"].row_data) == 2
    quote = next(block.value for block in page.body if block.block_type == "quote")
    assert quote["text"] == "I had the job and lost the bus."


def test_goals_and_their_objectives_become_a_tree(plan: PlanPage, editor: User) -> None:
    imported = import_page("goals-with-objectives.txt", plan, editor)
    assert [page.number for page in imported.pages] == ["2", "2.1", "2.2", "2.3", "3", "3.1", "3.2"]
    goal, first = imported.pages[:2]
    assert first.get_parent().pk == goal.pk
    assert goal.get_parent().pk == plan.pk
    assert goal.title == "2 Open doors to first jobs"
    assert not any(page.live for page in imported.pages)


def test_without_a_number_the_next_free_one_is_proposed(goal: StrategyPage, editor: User) -> None:
    goal.add_child(instance=StrategyPage(number="4.1", short_name="Taken", live=False))
    page = only(import_page("statements-with-bullets.txt", goal, editor))
    assert page.number == "4.2"
    assert page.short_name == "Bring people back into work after a long illness"


@pytest.mark.parametrize("name", [path.name for path in PAGES.iterdir()])
def test_every_sentence_of_the_file_stands_in_the_pages(
    name: str, plan: PlanPage, editor: User
) -> None:
    imported = import_page(name, plan, editor)
    said = " ".join(" ".join(page_texts(page.pk)) for page in imported.pages)
    assert missing(name, said) == []


@pytest.mark.parametrize("name", [path.name for path in PAGES.iterdir()])
def test_the_body_is_one_that_the_editor_would_have_saved(
    name: str, plan: PlanPage, editor: User
) -> None:
    for page in import_page(name, plan, editor).pages:
        body = StrategyPage.objects.get(pk=page.pk).body
        body.stream_block.clean(body)
        assert "{" not in str(body)


@pytest.mark.parametrize("name", [SEED_NAME, *(path.name for path in PAGES.iterdir())])
def test_published_it_says_the_same_to_other_sites(
    name: str, plan: PlanPage, editor: User, ledger: Ledger
) -> None:
    imported = import_page(name, plan, editor)
    plan.get_parent().specific.save_revision().publish()
    plan.save_revision().publish()
    ledger.record()
    strategies = Current.objects.filter(type="plan.strategy")
    assert not strategies.exists()
    for page in imported.pages:
        page.get_latest_revision().publish()
    ledger.record()
    documents = [json.loads(bytes(current.edition.body)) for current in strategies]
    assert len(documents) == len(imported.pages)
    assert missing(name, " ".join(strings(documents))) == []
    assert ledger.agrees()


def test_an_unknown_workgroup_stays_in_the_body_and_the_report_says_so(
    plan: PlanPage, editor: User
) -> None:
    data = b"4.7 NIGHT WORK. Make nights safe.\n\n- Backbone (Lead)\n- Night Owls (Support)\n"
    imported = import_file("page.txt", data, plan, editor)
    assert only(imported).workgroup_roles.count() == 1
    assert imported.report[-1]["became"] == "body: list item 1; no workgroup of this name is free"


def test_markup_in_a_text_is_text(plan: PlanPage, editor: User) -> None:
    data = b"4.7 NIGHT WORK. Make nights <b>safe</b>.\n\nA <script>run()</script> & more text.\n"
    page = only(import_file("page.txt", data, plan, editor))
    assert page.statement == "Make nights <b>safe</b>."
    assert (
        page.body[0].value.source == "<p>A &lt;script&gt;run()&lt;/script&gt; &amp; more text.</p>"
    )
