"""Whether something is public that no workflow covers, as far as the public sees it now.

The ledger knows: a document says it, or shows it. A page counts with all that is below it, whoever
may read it; so does a collection with the images and files in it.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import Model, Q, QuerySet
from wagtail.models import Collection, Page

from cms.content.models import File, PublicImage
from cms.ledger.keys import Key, among, key, label
from cms.ledger.models import Current, Dependency

Question = Callable[[list[Key]], bool]

_registered: dict[type[Model], Question] = {}


def always(keys: list[Key]) -> bool:
    """For what the public sees as soon as it is there."""
    return True


def while_shown(keys: list[Key]) -> bool:
    """For what the public sees only while a document says it, shows it, or would but for a
    restriction."""
    return _is_shown(among(keys))


def holds_public_files(keys: list[Key]) -> bool:
    """For collections."""
    places = Collection.objects.filter(pk__in=[pk for _, pk in keys])
    return any(
        _is_shown(Q(label=label(model), object_id__in=_below(place, model)))
        for place in places
        for model in (PublicImage, File)
    )


def _below(place: Collection, model: type[Model]) -> QuerySet[Any]:
    return model._default_manager.filter(collection__path__startswith=place.path).values("pk")


def _is_shown(among_these: Q) -> bool:
    shown = Dependency.objects.filter(among_these, document__current__isnull=False)
    return Current.objects.filter(among_these).exists() or shown.exists()


def register(model: type[Model], is_public: Question = while_shown) -> None:
    """Have the screens of a model that no workflow covers ask for a reason."""
    _registered[model] = is_public


def is_registered(model: type[Model]) -> bool:
    return model in _registered


def is_public(objects: Iterable[Model]) -> bool:
    """Whether any of them is; no model that is not registered."""
    by_model: dict[type[Model], list[Key]] = {}
    for each in objects:
        by_model.setdefault(type(each), []).append(key(each))
    return any(
        model in _registered and _registered[model](keys) for model, keys in by_model.items()
    )


def is_public_at_once(model: type[Model]) -> bool:
    """Whether a new one would be."""
    return _registered.get(model) is always


def are_public(pages: Iterable[Page]) -> bool:
    """Whether any of the pages is, or any below it."""
    return any(page.get_descendants(inclusive=True).live().exists() for page in pages)
