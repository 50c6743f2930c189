"""What opens a verb. Each kind of right says through what somebody has it, and how far it goes."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from django.contrib.auth.models import User

from cms.editorial.roles.matrix.answer import Extent, Reason
from cms.editorial.roles.matrix.held import Grant, Held
from cms.editorial.roles.matrix.holders import Holder
from cms.editorial.roles.matrix.sections import Section

SUPERUSER = Reason(Extent.WHOLE, "being a superuser")


class Right(Protocol):
    def reasons(self, held: Held, who: Holder) -> Iterator[Reason]: ...


class AnyOf:
    def __init__(self, *rights: Right) -> None:
        self.rights = rights

    def reasons(self, held: Held, who: Holder) -> Iterator[Reason]:
        for right in self.rights:
            yield from right.reasons(held, who)


@dataclass(frozen=True)
class Permitted:
    """A permission that is tied to no place, “app.codename”."""

    name: str

    def reasons(self, held: Held, who: Holder) -> Iterator[Reason]:
        if who.is_superuser:
            yield SUPERUSER
        for group in who.groups & held.permissions.get(self.name, set()):
            yield Reason(Extent.WHOLE, held.names[group])
        if self.name in who.own:
            yield Reason(Extent.WHOLE, "the account itself")


class OnPages:
    """Any of these permissions of Wagtail's on the pages of a section; without one, on any page."""

    def __init__(
        self, *actions: str, section: Section | None = None, of_superusers: bool = True
    ) -> None:
        self.actions, self.section, self.of_superusers = actions, section, of_superusers

    def reasons(self, held: Held, who: Holder) -> Iterator[Reason]:
        if who.is_superuser and self.of_superusers:
            yield SUPERUSER
        for grant in held.on_pages:
            if grant.group in who.groups and grant.codename in self.actions:
                extent = self.section.covered_from(grant.path) if self.section else Extent.WHOLE
                if extent:
                    yield Reason(extent, held.names[grant.group], place(grant, "on all pages"))


@dataclass(frozen=True)
class OnOwnPages:
    """Whoever may add pages may change those that they made."""

    section: Section

    def reasons(self, held: Held, who: Holder) -> Iterator[Reason]:
        for grant in held.on_pages:
            mine = grant.group in who.groups and grant.codename == "add"
            if mine and self.section.covered_from(grant.path):
                where = f"{place(grant, 'on all pages')}, pages that they made"
                yield Reason(Extent.PART, held.names[grant.group], where)


@dataclass(frozen=True)
class InCollections:
    name: str

    def reasons(self, held: Held, who: Holder) -> Iterator[Reason]:
        if who.is_superuser:
            yield SUPERUSER
        for grant in held.in_collections:
            if grant.group in who.groups and grant.codename == self.name:
                extent = Extent.WHOLE if grant.is_root else Extent.PART
                yield Reason(extent, held.names[grant.group], place(grant, "in all collections"))


@dataclass(frozen=True)
class Asked:
    """Groups that are asked about pages; no superuser is, but as a member."""

    pages: Mapping[int, set[int]]
    """A group, and the ids of the pages that it is asked about."""
    total: int

    def reasons(self, held: Held, who: Holder) -> Iterator[Reason]:
        mine = sorted(group for group in who.groups if self.pages.get(group))
        together = set[int]().union(*(self.pages[group] for group in mine))
        extent = Extent.WHOLE if len(together) == self.total else Extent.PART
        for group in mine:
            where = f"for {len(self.pages[group])} of {self.total} pages"
            yield Reason(extent, held.names[group], where)


@dataclass(frozen=True)
class Invited:
    """What a person has by themselves, whatever their groups are."""

    to: Callable[[User], list[str]]

    def reasons(self, held: Held, who: Holder) -> Iterator[Reason]:
        for invitation in self.to(who.person) if who.person else ():
            yield Reason(Extent.PART, invitation)


def place(grant: Grant, everywhere: str) -> str:
    return everywhere if grant.is_root else f"below “{grant.title}”"
