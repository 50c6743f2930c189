"""Attempts on a page in one state, each of which is undone; in this process, or by another way."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Protocol

from django.contrib.auth.models import User
from django.db import transaction
from wagtail.models import Page

from home.models import ContentPage
from tests.editorial.attempt import Attempt, Entrance, Pass
from tests.editorial.drafts import fresh
from tests.editorial.paths import Path, is_by_http
from tests.editorial.people import People
from tests.editorial.rules import EVERYTHING, MOVES, ROLES, publishes, user_of
from tests.editorial.states import in_state, public

Surprise = tuple[str, str, object]


@dataclass
class Outcome:
    public: dict[int, Any]
    has_sent: bool = False
    trouble: str = ""
    """What went wrong on the way, whatever is public now."""


class Way(Protocol):
    def entrance(self, user: User) -> Entrance: ...

    def begin(self) -> None:
        """The page is in its state, and nobody has tried yet."""

    def tried(self, path: Path, trial: Attempt) -> Outcome:
        """Try `path` on the page as it is stored, look at what is public then, and undo it."""


@dataclass
class Scene:
    """A page in one state. Who try wrote in what is not public yet, or somebody else did."""

    state: str
    is_author: bool
    article: ContentPage
    who: People

    def page(self) -> Page:
        people = [user_of(role, self.who) for role in ROLES]
        authors = people if self.is_author else [self.who.second_editor]
        return in_state(self.state, self.article, self.who, dict.fromkeys(authors))


def surprises(way: Way, attempts: list[tuple[str, str]], scene: Scene) -> Iterator[Surprise]:
    """The attempts that end otherwise than the rules say, with what they did."""
    page = scene.page()
    entrances = {role: way.entrance(user_of(role, scene.who)) for role in ROLES}
    way.begin()
    before = public()
    for name, role in attempts:
        path, user = EVERYTHING[name], user_of(role, scene.who)
        outcome = way.tried(path, Attempt(page, user, entrances[role], role == "token"))
        after = outcome.public
        did = after != before if name in MOVES else shows_something_new(before, after)
        if did != publishes(name, role, scene.state, scene.is_author) or outcome.trouble:
            yield name, role, outcome.trouble or did
        if outcome.has_sent and not is_by_http(path):
            yield name, role, "is not known to be a request"


def shows_something_new(before: dict[int, Any], after: dict[int, Any]) -> bool:
    return not after.items() <= before.items()


def again(trial: Attempt) -> Attempt:
    """With the page and the person as they are stored."""
    person = type(trial.user).objects.get(pk=trial.user.pk)
    return replace(trial, page=fresh(trial.page), user=person)


class InProcess:
    """Calls as they are, and requests by Django's test client, in a transaction."""

    def entrance(self, user: User) -> Pass:
        return Pass.of(user)

    def begin(self) -> None:
        """Each attempt is undone by its own transaction."""

    def tried(self, path: Path, trial: Attempt) -> Outcome:
        refusals = list[Exception]()
        with transaction.atomic():
            attempt = again(trial)
            try:
                with transaction.atomic():
                    path(attempt)
            except Exception as refusal:
                refusals.append(refusal)
            outcome = Outcome(public(), attempt.has_sent)
            transaction.set_rollback(True)
        return outcome
