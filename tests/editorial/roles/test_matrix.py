"""Each cell of the table of who may do what, against the functions that the server asks."""

import csv
from io import StringIO

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import GroupPagePermission, ModelLogEntry, Page

from cms.editorial.roles.matrix.answer import Extent
from cms.editorial.roles.matrix.held import Held
from cms.editorial.roles.matrix.holders import Holder, person, roles
from cms.editorial.roles.matrix.matrix import matrix
from cms.editorial.roles.matrix.registry import verbs
from cms.editorial.roles.matrix.verb import Verb
from plan.models import PlanPage, Workgroup
from tests.editorial.drafts import draft
from tests.editorial.people import People

ADDRESS = "/admin/reports/roles/"
QUERIES = 52


def allowed(verb: Verb, user: User) -> Extent:
    """What the server lets this person do, asked anew: users remember their permissions."""
    fresh = User.objects.get(pk=user.pk)
    if verb.whole(fresh):
        return Extent.WHOLE
    return Extent.PART if verb.part and verb.part(fresh) else Extent.NONE


def differing(who: Holder, user: User) -> list[tuple[str, str, Extent, Extent]]:
    held = Held.now()
    cells = [(verb, verb.answer(held, who).extent, allowed(verb, user)) for verb in verbs()]
    return [(verb.area, verb.name, said, is_so) for verb, said, is_so in cells if said != is_so]


def said(who: Holder, name: str, area: str = "") -> list[str]:
    held = Held.now()
    return [
        str(verb.answer(held, who)) for verb in verbs() if verb.name == name and area in verb.area
    ]


def test_every_cell_says_what_the_server_does(one_of_each: dict[str, User]) -> None:
    wrong = {role.name: differing(role, one_of_each[role.key]) for role in roles()}
    assert not {name: cells for name, cells in wrong.items() if cells}
    assert any(
        "below “4.1 Awareness”" in line for role in roles() for line in said(role, "Add pages")
    )


def test_people_and_what_is_given_to_them_alone(site: Page, judge: User, who: People) -> None:
    who.reviewer.user_permissions.add(Permission.objects.get(codename="view_sender"))
    who.second_editor.is_active = False
    who.second_editor.save()
    for user in (judge, who.reviewer, who.superuser, who.second_editor, who.publisher):
        assert differing(person(user), user) == []
    assert said(person(judge), "Judge entries") == [
        "In part, through the invitation to judge “2026”"
    ]
    assert said(person(who.second_editor), "Add pages", "The plan") == ["No"]


def test_a_grant_that_somebody_makes_is_in_the_table(plan: PlanPage, who: People) -> None:
    group = who.reviewer.groups.get()
    GroupPagePermission.objects.create(group=group, page=plan, permission_type="publish")
    name = "Publish without approval (break the glass)"
    assert said(person(who.reviewer), name, "The plan") == [
        "Yes, through Industry Partnerships reviewers, below “The plan”"
    ]
    assert said(person(who.reviewer), name, "Home") == ["No"]
    assert differing(person(who.reviewer), who.reviewer) == []


@pytest.mark.parametrize(
    ("name", "status"),
    [("administrator", 200), ("publisher", 200), ("editor", 302), ("reviewer", 302)],
)
def test_administrators_and_publishers_see_it(who: People, name: str, status: int) -> None:
    client = Client()
    client.force_login(getattr(who, name))
    assert client.get(ADDRESS).status_code == status


def test_it_is_shown_for_one_person_and_exported(site: Page, who: People) -> None:
    client = Client()
    client.force_login(who.administrator)
    page = client.get(ADDRESS, {"who": f"person-{who.publisher.pk}"}).content.decode()
    assert "through Publisher, on all pages" in page
    assert "It takes: Awards coordinator." in page
    assert client.get(ADDRESS, {"who": "person-0"}).context["one"] is None
    exported = client.get(ADDRESS, {"export": "csv"}).getvalue().decode()
    rows = list(csv.DictReader(StringIO(exported)))
    users = next(row for row in rows if row["What"] == "Look after accounts")
    assert users["Administrator"] == "Yes, through Administrator"
    assert users["Publisher"] == "No"
    entry = ModelLogEntry.objects.filter(action="audit.export").latest("pk")
    assert entry.data["report"] == "Who may do what"


def test_neither_groups_nor_pages_cost_queries(
    site: Page, plan: PlanPage, industry: Workgroup, who: People
) -> None:
    before = queries()
    for number in ("5", "6", "6.1"):
        draft(plan, who.editor, industry, number)
        Group.objects.create(name=number)
    assert queries() == before <= QUERIES


def queries() -> int:
    with CaptureQueriesContext(connection) as captured:
        matrix()
    return len(captured)
