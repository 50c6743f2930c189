"""What the plan adds to the table of who may do what."""

from collections.abc import Iterator
from functools import partial

from django.contrib.auth.models import User
from wagtail.permissions import policy_registry

from cms.editorial.roles.matrix.rights import OnPages, Permitted
from cms.editorial.roles.matrix.verb import Verb, permitted
from plan.importing.admin.access import may_import
from plan.input.models import PublicInput
from plan.input.replying.reply import SEES_SENDERS

INPUT, IMPORT = "Public input", "Import of pages"


def verbs() -> Iterator[Verb]:
    for name, action in (
        ("Read what the public sends in", "view"),
        ("Decide on it, merge, leave out passages", "change"),
    ):
        yield Verb(
            INPUT,
            name,
            Permitted(f"plan.{action}_publicinput"),
            partial(_may, action),
        )
    yield permitted(INPUT, "See who sent it (personal data), and reply", SEES_SENDERS)
    yield permitted(INPUT, "Name themes", "plan.change_theme")
    yield Verb(IMPORT, "Make drafts from files", OnPages("add"), may_import)


def _may(action: str, user: User) -> bool:
    return bool(policy_registry.get_by_type(PublicInput).user_has_permission(user, action))
