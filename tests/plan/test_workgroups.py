"""A workgroup and the group of its reviewers are made, renamed and deleted together."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import ProtectedError
from django.test import Client
from wagtail.models import ModelLogEntry
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from cms.editorial.roles.names import Role
from cms.editorial.roles.reviewers import GroupTaken
from plan.choices import Role as Part
from plan.models import PlanPage, StrategyWorkgroup, Workgroup
from tests.factories import StrategyPageFactory, UserFactory, WorkgroupFactory
from tests.reasons import REASON

ADMIN = "/admin/snippets/plan/workgroup"


@pytest.fixture
def publisher(client: Client, db: None) -> Client:
    client.force_login(UserFactory(groups=[Group.objects.get(name=Role.PUBLISHER)]))
    return client


def form(workgroup: Workgroup, **changes: object) -> dict[str, object]:
    fields = ("name", "slug", "description", "contact_name", "contact_email")
    kept = {name: getattr(workgroup, name) for name in fields}
    names = nested_form_data({"translations": inline_formset([])})
    return kept | {"reviewers": workgroup.reviewers_id or ""} | names | REASON | changes


def foreign(name: str) -> Group:
    """A group that somebody made for something else."""
    group = Group.objects.create(name=name)
    group.permissions.add(Permission.objects.get(codename="add_user"))
    return group


def test_a_group_of_the_name_that_is_there_is_not_taken_over(publisher: Client) -> None:
    group = foreign("Backbone reviewers")
    new = Workgroup(name="Backbone", slug="backbone")
    with pytest.raises(GroupTaken):
        new.save()
    page = publisher.post(f"{ADMIN}/add/", form(new)).content.decode()
    assert "There is already a group “Backbone reviewers”" in page
    assert not Workgroup.objects.exists()
    assert [each.codename for each in group.permissions.all()] == ["add_user"]
    publisher.post(f"{ADMIN}/add/", form(new, reviewers=group.pk))
    assert Workgroup.objects.get().reviewers == group
    assert [each.codename for each in group.permissions.all()] == ["add_user"]


def test_its_group_is_renamed_with_it_or_the_name_is_refused(publisher: Client) -> None:
    workgroup = WorkgroupFactory(name="Backbone")
    group, member = workgroup.reviewers, UserFactory(groups=[workgroup.reviewers])
    publisher.post(f"{ADMIN}/edit/{workgroup.pk}/", form(workgroup, name="Spine", reviewers=""))
    workgroup.refresh_from_db()
    assert (workgroup.reviewers, workgroup.reviewers.name) == (group, "Spine reviewers")
    assert list(group.user_set.all()) == [member]
    foreign("Policy reviewers")
    answer = publisher.post(f"{ADMIN}/edit/{workgroup.pk}/", form(workgroup, name="Policy"))
    assert "choose it as reviewers" in answer.content.decode()
    workgroup.refresh_from_db()
    assert (workgroup.name, workgroup.reviewers.name) == ("Spine", "Spine reviewers")


def test_it_goes_with_its_group_and_the_log_names_who_was_in_it(publisher: Client) -> None:
    workgroup = WorkgroupFactory(name="Backbone")
    group, member = workgroup.reviewers, UserFactory(groups=[workgroup.reviewers])
    asked = publisher.get(f"{ADMIN}/delete/{workgroup.pk}/").content.decode()
    assert "“Backbone reviewers” goes with it (1 member)" in asked
    said = publisher.post(f"{ADMIN}/delete/{workgroup.pk}/", REASON, follow=True).content.decode()
    assert "it had 1 member, whose accounts stay" in said
    assert not Group.objects.filter(name="Backbone reviewers").exists()
    entries = ModelLogEntry.objects.filter(object_id=str(group.pk), action="audit.membership")
    assert [entry.data["names"] for entry in entries] == [[str(member)]]


def test_a_group_that_was_chosen_stays(db: None) -> None:
    chosen = foreign("Committee")
    WorkgroupFactory(name="Backbone", reviewers=chosen).delete()
    assert Group.objects.filter(pk=chosen.pk).exists()


def leads_a_draft(plan: PlanPage, workgroup: Workgroup) -> None:
    page = StrategyPageFactory(parent=plan, draft=True)
    page.workgroup_roles = [StrategyWorkgroup(workgroup=workgroup, role=Part.LEAD)]
    page.save_revision()


def owns(plan: PlanPage, workgroup: Workgroup) -> None:
    PlanPage.objects.filter(pk=plan.pk).update(owner_group=workgroup.reviewers)


def reviews_for_others(plan: PlanPage, workgroup: Workgroup) -> None:
    WorkgroupFactory(name="Data", reviewers=workgroup.reviewers)


@pytest.mark.parametrize("carries", [leads_a_draft, owns, reviews_for_others])
def test_it_stays_while_it_carries_something(
    publisher: Client, plan: PlanPage, carries: Callable[[PlanPage, Workgroup], None]
) -> None:
    workgroup = WorkgroupFactory(name="Backbone")
    carries(plan, workgroup)
    with pytest.raises(ProtectedError), transaction.atomic():
        Workgroup.objects.filter(pk=workgroup.pk).delete()
    for address in (
        f"{ADMIN}/delete/{workgroup.pk}/",
        f"/admin/bulk/plan/workgroup/delete/?id={workgroup.pk}",
    ):
        said = publisher.post(address, REASON, follow=True).content.decode()
        assert "“Backbone” is not deleted" in said
    assert Group.objects.filter(name="Backbone reviewers").exists()


def test_a_group_that_reviews_for_a_workgroup_is_not_deleted_alone(db: None) -> None:
    with pytest.raises(ProtectedError):
        WorkgroupFactory(name="Backbone").reviewers.delete()
