"""What images and files add to the table of who may do what."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from django.contrib.auth.models import User
from wagtail.models import Collection
from wagtail.permissions import policy_registry

from cms.content.models import File, PublicImage
from cms.editorial.roles.matrix.rights import InCollections
from cms.editorial.roles.matrix.verb import Verb

FILES = "Images and files"
STOCK = ((PublicImage, "wagtailimages", "image"), (File, "wagtaildocs", "document"))
VERBS = {"add": "Upload", "choose": "Use", "change": "Replace", "delete": "Delete"}
"""Of what others uploaded; one's own is free to change until it is submitted or public."""


def verbs() -> Iterator[Verb]:
    for model, app, name in STOCK:
        for action, words in VERBS.items():
            yield Verb(
                FILES,
                f"{words} {model._meta.verbose_name_plural}",
                InCollections(f"{app}.{action}_{name}"),
                partial(_may, model, action),
                partial(_may_somewhere, model, action),
            )


def _may(model: Any, action: str, user: User) -> bool:
    """In the collection of all others."""
    return _in(model, action, user, Collection.get_first_root_node())


def _may_somewhere(model: Any, action: str, user: User) -> bool:
    return any(_in(model, action, user, each) for each in Collection.objects.all())


def _in(model: Any, action: str, user: User, collection: Collection) -> bool:
    file, policy = model(collection=collection), policy_registry.get_by_type(model)
    return bool(policy.user_has_permission_for_instance(user, action, file))
