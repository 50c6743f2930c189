from django.contrib.auth.models import User

from awards.judging.refusals import NotACoordinator

COORDINATES = "awards.change_nomination"


def is_coordinator(user: User) -> bool:
    """Of the award: whoever looks after its nominations. A token is nobody."""
    return user.has_perm(COORDINATES) and not getattr(user, "api_token", None)


def require_coordinator(user: User) -> None:
    if not is_coordinator(user):
        raise NotACoordinator
