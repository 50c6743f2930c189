"""The past of what became private may not be read; that of what is public again may."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from wagtail.models import Page

from cms.ledger.choices import Seal
from cms.ledger.keys import PAGE, Key, among
from cms.ledger.models import Dependency, Edition, Identity
from cms.ledger.recorder.outcomes import Outcome


def seal(private: Iterable[Key]) -> list[Outcome]:
    """Seal what was public and is private now, with what once stood below it and is deleted."""
    open_ones = Identity.objects.filter(among(private), published_at__isnull=False, seal=Seal.NONE)
    sealed = list(open_ones)
    ids: list[UUID] = [identity.id for identity in sealed]
    Identity.objects.filter(pk__in=ids).update(seal=Seal.PRIVATE)
    for identity in sealed:
        if identity.label == PAGE:
            carry_along(identity)
    return [Outcome("sealed", each.pk, (each.label, each.object_id or 0)) for each in sealed]


def carry_along(identity: Identity) -> None:
    """Seal deleted pages that stood below this document when they were last seen."""
    newest = Edition.objects.filter(superseded_at=None)
    path = newest.filter(document=identity).values_list("path", flat=True).first()
    if not path:
        return
    exists = Exists(Page.objects.filter(pk=OuterRef("document__object_id")))
    below = newest.filter(~exists, path__startswith=path, document__label=PAGE)
    found = below.exclude(document=identity).values("document")
    open_ones = Identity.objects.filter(pk__in=found, seal=Seal.NONE)
    open_ones.update(seal=Seal.PRIVATE, sealed_with=identity)


def carry_withheld(sealed: Iterable[Identity]) -> None:
    """Seal what is withheld on their account: a redirect that led there tells of them, too."""
    for identity in sealed:
        led_there = Dependency.objects.filter(
            label=identity.label, object_id=identity.object_id or 0
        )
        withheld = led_there.filter(document__current=None, document__published_at__isnull=False)
        open_ones = Identity.objects.filter(pk__in=withheld.values("document"), seal=Seal.NONE)
        open_ones.update(seal=identity.seal, sealed_with=identity)


def unseal(public: list[UUID]) -> list[Outcome]:
    sealed = list(Identity.objects.sealed().filter(pk__in=public))
    if not sealed:
        return []
    ids = [identity.pk for identity in sealed]
    carried = Q(pk__in=ids) | Q(sealed_with__in=ids)
    Identity.objects.filter(carried).update(seal=Seal.NONE, sealed_with=None)
    return [Outcome("unsealed", each.pk, (each.label, each.object_id or 0)) for each in sealed]
