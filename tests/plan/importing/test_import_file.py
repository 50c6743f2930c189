"""A file becomes drafts, all of them or none, once."""

import json

import pytest
from django.contrib.auth.models import User
from wagtail.models import Page, PageLogEntry

from cms.editorial.checks.run import errors
from cms.ledger.models import Current
from plan.choices import Role
from plan.importing.creating import Imported, Outcome, import_file
from plan.importing.errors import ImportRefused
from plan.importing.recognising.places import family, strategy_places
from plan.models import ImportRecord, PlanPage, StrategyPage
from tests.factories import StrategyPageFactory, UserFactory
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


def test_the_same_file_twice_changes_nothing(plan: PlanPage, editor: User) -> None:
    first = import_file("page.txt", OWN, plan, editor)
    page = only(first)
    second = import_file("renamed.txt", OWN, plan, editor)
    assert second.outcome == Outcome.UNCHANGED
    assert [each.pk for each in second.pages] == [page.pk]
    assert second.report == first.report
    assert StrategyPage.objects.count() == 1
    assert page.revisions.count() == 1


def test_a_file_may_be_imported_again_when_its_pages_were_deleted(
    plan: PlanPage, editor: User
) -> None:
    only(import_file("page.txt", OWN, plan, editor)).delete()
    assert import_file("page.txt", OWN, plan, editor).outcome == Outcome.CREATED
    assert ImportRecord.objects.count() == 1


def test_another_plan_may_have_the_same_file(plan: PlanPage, editor: User) -> None:
    import_file("page.txt", OWN, plan, editor)
    other = plan.get_parent().add_child(instance=PlanPage(title="Next", slug="next"))
    assert import_file("page.txt", OWN, other, editor).outcome == Outcome.CREATED


def test_update_makes_a_new_draft_revision_of_the_same_page(plan: PlanPage, editor: User) -> None:
    page = only(import_file("page.txt", OWN, plan, editor))
    page.tags.add("nights")
    page.save()
    newer = OWN.replace(b"to the bus", b"to the train").replace(b"- Backbone (Lead)\n\n", b"")
    imported = import_file("page.txt", newer, plan, editor, update=True)
    assert imported.outcome == Outcome.UPDATED
    draft = only(imported)
    assert draft.pk == page.pk
    assert draft.revisions.count() == 2
    assert draft.actions.get().steps == "<ul><li>to the train</li></ul>"
    assert draft.workgroup_roles.count() == 0
    assert draft.latest_revision.as_object().workgroup_roles.count() == 0
    assert import_file("page.txt", newer, plan, editor).outcome == Outcome.UNCHANGED
    assert import_file("page.txt", newer, plan, editor, update=True).outcome == Outcome.UPDATED


def test_update_of_a_live_page_leaves_what_is_live(plan: PlanPage, editor: User) -> None:
    page = only(import_file("page.txt", OWN, plan, editor))
    page.latest_revision.publish()
    newer = OWN.replace(b"Make nights safe.", b"Make nights bright.")
    import_file("page.txt", newer, plan, editor, update=True)
    page.refresh_from_db()
    assert page.live
    assert page.statement == "Make nights safe."
    assert page.has_unpublished_changes
    assert page.get_latest_revision_as_object().statement == "Make nights bright."


def test_update_follows_numbers_and_makes_what_is_new(plan: PlanPage, editor: User) -> None:
    first = import_file(
        "goals.txt", b"GOAL 5: ART\n\n5.1 Paint: Paint walls.\n\n5.2 Sing: Sing.\n", plan, editor
    )
    second = import_file(
        "goals.txt",
        b"GOAL 5: ART\n\n5.2 Sing: Sing loud.\n\n5.3 Dance: Dance.\n",
        plan,
        editor,
        update=True,
    )
    numbers = {page.number: page.pk for page in first.pages}
    assert [page.number for page in second.pages] == ["5", "5.2", "5.3"]
    assert second.pages[1].pk == numbers["5.2"]
    assert StrategyPage.objects.filter(number="5.1").exists()
    assert ImportRecord.objects.get().pages.count() == 4


def test_who_may_not_add_pages_is_told_so(plan: PlanPage) -> None:
    stranger = UserFactory(username="stranger")
    with pytest.raises(ImportRefused, match="stranger may not add pages below “The plan”"):
        import_file("page.txt", OWN, plan, stranger)
    assert not StrategyPage.objects.exists()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"3.1 ART. Make art.\n", "cannot stand below “4 Retention”.*below strategy 3"),
        (b"5. ART. Make art.\n", "Import it below the plan itself"),
        (b"4.1.1 ART. Make art.\n", "Import it below strategy 4.1"),
    ],
)
def test_a_number_that_does_not_fit_below_the_parent_is_refused(
    data: bytes, says: str, goal: StrategyPage, editor: User
) -> None:
    with pytest.raises(ImportRefused, match=says):
        import_file("page.txt", data, goal, editor)
    assert StrategyPage.objects.count() == 1


def test_more_levels_than_a_plan_has_are_refused(goal: StrategyPage, editor: User) -> None:
    low = StrategyPageFactory(parent=goal, number="4.1")
    lowest = StrategyPageFactory(parent=low, number="4.1.1")
    with pytest.raises(ImportRefused, match="no room for all levels of the file: a plan has 3"):
        import_file("page.txt", b"Make art in the streets of the city.\n", lowest, editor)
    assert StrategyPage.objects.count() == 3


def test_a_draft_may_have_a_number_that_is_taken(plan: PlanPage, editor: User) -> None:
    import_file("page.txt", OWN, plan, editor)
    second = import_file("other.txt", OWN + b"\nMore.\n", plan, editor)
    assert [page.number for page in second.pages] == ["4.7"]


def test_submit_sends_the_drafts_to_review(plan: PlanPage, editor: User, reviewers: None) -> None:
    page = only(import_file("page.txt", OWN, plan, editor, submit=True))
    assert page.current_workflow_state is not None
    assert not page.live


def test_what_cannot_be_submitted_is_not_imported_either(plan: PlanPage, editor: User) -> None:
    pages = Page.objects.count()
    with pytest.raises(ImportRefused, match="No workgroup leads this strategy"):
        import_file("page.txt", b"4.7 NIGHT WORK. Make it safe.\n", plan, editor, submit=True)
    assert Page.objects.count() == pages
    assert not ImportRecord.objects.exists()


def test_a_page_in_review_is_not_updated(plan: PlanPage, editor: User, reviewers: None) -> None:
    import_file("page.txt", OWN, plan, editor, submit=True)
    with pytest.raises(ImportRefused, match="is in review: withdraw it"):
        import_file("page.txt", OWN, plan, editor, update=True)
