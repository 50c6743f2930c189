"""Inputs, and those who moderate them."""

from typing import Any

from django.contrib.auth.models import Group, User
from django.test import Client

from cms.editorial.roles.names import Role
from plan.input.models import PublicInput, Sender
from plan.models import StrategyPage
from tests.factories import UserFactory


def person(role: Role, **more: Any) -> User:
    return UserFactory(groups=[Group.objects.get(name=role.value)], **more)


def signed_in(role: Role | User) -> Client:
    client = Client()
    client.force_login(person(role) if isinstance(role, Role) else role)
    return client


def said_about(
    strategy: StrategyPage, reference: str, text: str = "Pay for child care.", **more: Any
) -> PublicInput:
    values = {"permission_to_publish": True, "receipt_hash": reference} | more
    email = values.pop("email", "")
    said = PublicInput.objects.create(reference=reference, strategy=strategy, text=text, **values)
    if email:
        Sender.objects.create(input=said, name="A resident", email=email)
    return said
