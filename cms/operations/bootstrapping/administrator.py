"""The first administrator, who makes all other accounts in the admin."""

from django.contrib.auth.models import Group, User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from cms.editorial.roles.names import Role
from cms.operations.bootstrapping.refusal import Refusal


def find() -> User | None:
    """An account that can make others: bootstrapping again makes no second one."""
    return User.objects.filter(is_active=True, is_superuser=True).order_by("pk").first()


def create(username: str, email: str, password: str) -> User:
    user = User(username=username, email=email, is_staff=True, is_superuser=True)
    try:
        validate_email(email)
        validate_password(password, user)
        user.set_password(password)
        user.full_clean()
    except ValidationError as error:
        raise Refusal("The administrator cannot be made: " + " ".join(error.messages)) from error
    user.save()
    user.groups.add(Group.objects.get(name=Role.ADMINISTRATOR))
    return user
