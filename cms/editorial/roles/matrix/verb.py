from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.auth.models import User

from cms.editorial.roles.matrix.answer import Answer
from cms.editorial.roles.matrix.held import Held
from cms.editorial.roles.matrix.holders import Holder
from cms.editorial.roles.matrix.rights import Permitted, Right

Gate = Callable[[User], bool]


@dataclass(frozen=True)
class Verb:
    """Something that can be done in a part of the system."""

    area: str
    name: str
    right: Right
    whole: Gate
    """What the server asks: may this person do it everywhere in the area?"""
    part: Gate | None = None
    """The same for anything in it, the person's own pages included."""

    def answer(self, held: Held, who: Holder) -> Answer:
        found = self.right.reasons(held, who) if who.is_active else ()
        return Answer(tuple(dict.fromkeys(found)))


def permitted(area: str, name: str, permission: str, whole: Gate | None = None) -> Verb:
    """A verb that a permission without a place opens; the server asks for it by name."""
    return Verb(
        area, name, Permitted(permission), whole or (lambda user: user.has_perm(permission))
    )
