import pytest

from cms.editorial.roles.names import Role
from home.models import ContentPage
from tests.editorial.attempt import Pass
from tests.editorial.people import People, person
from tests.editorial.screens.house import House, Staff
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger

VISITOR = "visitor"


@layer
def staff(who: People) -> Staff:
    """One of each role, and of none; `visitor` has no account."""
    users = {
        "editor": who.editor,
        "reviewer": who.reviewer,
        "other_reviewer": who.other_reviewer,
        "committee": person("committee", Role.AWARDS_COMMITTEE),
        "coordinator": person("only-coordinator", Role.AWARDS_COORDINATOR),
        "publisher": who.publisher,
        "administrator": who.administrator,
        "moderator": person("only-moderator", Role.MODERATOR),
        "contributor": person("machine", Role.CONTRIBUTOR),
        "nobody": person("nobody"),
        "superuser": who.superuser,
    }
    sessions = {name: Pass.of(user).session for name, user in users.items()}
    return Staff(sessions | {VISITOR: ""})


@pytest.fixture
def house(article: ContentPage, who: People, staff: Staff, ledger: Ledger) -> House:
    house = House(article, who, ledger)
    house.staff = staff
    return house
