"""Who may import, below what, and what goes on to review."""

import pytest
from django.contrib.auth.models import User
from wagtail.models import Page

from plan.importing.creating import Imported, import_file
from plan.importing.errors import ImportRefused
from plan.models import ImportRecord, PlanPage, StrategyPage
from tests.factories import StrategyPageFactory, UserFactory

OWN = (
    b"4.7 NIGHT WORK. Make nights safe.\n\n- Backbone (Lead)\n\n4.7.1 Light the way\n- to the bus\n"
)


def only(imported: Imported) -> StrategyPage:
    (page,) = imported.pages
    return StrategyPage.objects.get(pk=page.pk)


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
