"""The same file changes nothing; a newer one updates the drafts that came of it."""

from django.contrib.auth.models import User

from plan.importing.creating import Imported, Outcome, import_file
from plan.models import ImportRecord, PlanPage, StrategyPage

OWN = (
    b"4.7 NIGHT WORK. Make nights safe.\n\n- Backbone (Lead)\n\n4.7.1 Light the way\n- to the bus\n"
)


def only(imported: Imported) -> StrategyPage:
    (page,) = imported.pages
    return StrategyPage.objects.get(pk=page.pk)


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
