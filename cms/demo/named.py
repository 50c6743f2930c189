from collections.abc import Mapping
from typing import Any

from django.utils.text import slugify
from wagtail.models import Locale


def create_named(kind: type[Any], names: Mapping[str, str]) -> None:
    """By English names; each with what it is called in Spanish."""
    spanish = Locale.objects.get(language_code="es")
    for name, in_spanish in names.items():
        made = kind.objects.create(name=name, slug=slugify(name))
        made.translations.add(made.translations.model(locale=spanish, name=in_spanish))
        made.save()
