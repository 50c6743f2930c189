"""The people of the demonstration: one for each thing that a visitor may want to try."""

from collections import Counter
from dataclasses import dataclass, field

from django.conf import settings
from django.contrib.auth.hashers import check_password, make_password
from django.contrib.auth.models import Group, User
from django.db.models import QuerySet

from cms.editorial.roles.names import Role
from cms.editorial.roles.reviewers import reviewers_name


@dataclass(frozen=True)
class Account:
    username: str
    does: str
    roles: tuple[Role, ...] = ()
    reviews_for: tuple[str, ...] = field(default=())
    is_superuser: bool = False

    def groups(self) -> list[Group]:
        names = [*self.roles, *map(reviewers_name, self.reviews_for)]
        return list(Group.objects.filter(name__in=names))


ACCOUNTS = (
    Account("editor", "writes, imports and submits", (Role.EDITOR,)),
    Account(
        "industry-reviewer",
        "reviews for Industry Partnerships",
        reviews_for=("Industry Partnerships",),
    ),
    Account(
        "education-reviewer",
        "reviews for Education & Training, Data & Evaluation, Policy & Systems Change",
        reviews_for=("Education & Training", "Data & Evaluation", "Policy & Systems Change"),
    ),
    Account(
        "awards-reviewer",
        "reviews for the awards committee, Communications and Backbone",
        (Role.AWARDS_COMMITTEE, Role.REVIEWER),
        reviews_for=("Communications", "Backbone"),
    ),
    Account(
        "awards-coordinator",
        "reads nominations and decides which are eligible",
        (Role.AWARDS_COORDINATOR,),
    ),
    Account("publisher", "approves last, schedules and withdraws", (Role.PUBLISHER,)),
    Account("moderator", "reads what the public sends in, and answers it", (Role.MODERATOR,)),
    Account(
        "admin",
        "looks after people, roles and workflows",
        (Role.ADMINISTRATOR,),
        is_superuser=True,
    ),
)


def create_accounts() -> None:
    """All with one password, hashed once: these accounts guard nothing."""
    password = make_password(settings.DEMO_PASSWORD)
    for account in ACCOUNTS:
        user = User.objects.create(
            username=account.username,
            email=f"{account.username}@workforce.example.org",
            password=password,
            is_staff=account.is_superuser,
            is_superuser=account.is_superuser,
        )
        user.groups.set(account.groups())


def names_taken() -> list[str]:
    """Which of the demonstration's user names exist already."""
    return list(_users().order_by("pk").values_list("username", flat=True))


def take_password() -> bool:
    """Give the accounts the password of the environment, if that is another one by now.

    Accounts that no longer share the demonstration's password keep their own.
    """
    shared = Counter(_users().values_list("password", flat=True)).most_common(1)
    if not shared or check_password(settings.DEMO_PASSWORD, shared[0][0]):
        return False
    _users().filter(password=shared[0][0]).update(password=make_password(settings.DEMO_PASSWORD))
    return True


def _users() -> QuerySet[User]:
    return User.objects.filter(username__in=[account.username for account in ACCOUNTS])
