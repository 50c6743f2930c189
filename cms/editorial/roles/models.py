"""Which models a role's line in the table is about; found, so that a new one is not forgotten."""

from django.apps import apps
from django.contrib.auth.models import Group, User
from django.db.models import Model
from taggit.models import Tag
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.settings.registry import registry as settings_registry
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import Collection, Locale, Site, Task, Workflow
from wagtail.snippets.models import get_snippet_models

BY_NAME = ("delivery.DeliveryKey", "webhooks.Endpoint", "editorial.ServiceAccount")
"""Named, because what stands above is not imported."""

SENT_IN, SENDERS, THEMES = "plan.PublicInput", "plan.Sender", "plan.Theme"
NOMINATIONS, NOMINATORS = "awards.Nomination", "awards.Nominator"


def public_without_review() -> list[type[Model]]:
    """What the public sees as soon as it is saved."""
    return [*get_snippet_models(), *settings_registry, Redirect, Tag, Collection]


def managed() -> list[type[Model]]:
    """What administrators look after: people, workflows and the places where they apply."""
    tasks = [model for model in apps.get_models() if issubclass(model, Task)]
    others = [apps.get_model(label) for label in BY_NAME]
    return [User, Group, Workflow, *tasks, Site, Locale, *others]


def files() -> list[type[Model]]:
    """Wagtail asks for the permissions of its stock models, whichever models are in use."""
    return [Image, Document]
