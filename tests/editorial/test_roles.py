"""What each role's line in the table opens, asked of Wagtail itself."""

import pytest
from django.test import Client
from wagtail.models import Collection
from wagtail.permissions import policy_registry

from cms.content.models import File, PublicImage
from home.models import HomePage
from tests.editorial.people import People
from tests.factories import ImageFactory
from tests.ledger.fixtures import Ledger

ACTIONS = ("change", "delete", "choose")
CAN = [
    ("editor", {"choose"}),
    ("reviewer", set()),
    ("publisher", {"change", "delete", "choose"}),
    ("administrator", set()),
]


@pytest.mark.parametrize("model", [PublicImage, File])
@pytest.mark.parametrize(("role", "actions"), CAN)
def test_editors_choose_the_files_of_others_and_publishers_replace_them(
    who: People, role: str, actions: set[str], model: type
) -> None:
    policy, user = policy_registry.get_by_type(model), getattr(who, role)
    file = model(collection=Collection.get_first_root_node(), uploaded_by_user=who.second_editor)
    allowed = {a for a in ACTIONS if policy.user_has_permission_for_instance(user, a, file)}
    assert allowed == actions


def test_editors_and_publishers_upload(who: People) -> None:
    policy = policy_registry.get_by_type(PublicImage)
    people = (who.editor, who.reviewer, who.publisher, who.administrator)
    assert [policy.user_has_permission(user, "add") for user in people] == [
        True,
        False,
        True,
        False,
    ]


def test_an_uploader_changes_an_image_until_the_public_sees_it(
    who: People, home: HomePage, ledger: Ledger
) -> None:
    image = ImageFactory(uploaded_by_user=who.editor, collection=Collection.get_first_root_node())
    policy = policy_registry.get_by_type(PublicImage)
    assert policy.user_has_permission_for_instance(who.editor, "change", image)
    HomePage.objects.filter(pk=home.pk).update(live=True, hero_image=image)
    ledger.record()
    assert not policy.user_has_permission_for_instance(who.editor, "change", image)
    assert not policy.user_has_permission_for_instance(who.editor, "delete", image)
    assert policy.user_has_permission_for_instance(who.publisher, "change", image)


@pytest.mark.parametrize("role", ["editor", "reviewer", "publisher", "administrator"])
def test_publishers_look_after_collections_and_close_them(
    who: People, role: str, client: Client
) -> None:
    """Whether a collection is private decides whether the public sees what lies in it."""
    client.force_login(getattr(who, role))
    root = Collection.get_first_root_node()
    client.post("/admin/collections/add/", {"name": "Kept back", "parent": root.pk})
    made = Collection.objects.filter(name="Kept back").first()
    assert bool(made) == (role == "publisher")
    place = made or root.add_child(name="Of somebody else")
    client.post(f"/admin/collections/{place.pk}/privacy/", {"restriction_type": "login"})
    assert place.view_restrictions.exists() == (role == "publisher")
