from collections.abc import Iterable
from uuid import NAMESPACE_OID, UUID, uuid5

from cms.ledger.choices import Seal
from cms.ledger.keys import Key, among
from cms.ledger.models import Identity

Named = tuple[Key, str]
"""A key and a language."""


class Identities:
    """UUIDs of documents, made where there is none yet, remembered for one recording."""

    def __init__(self) -> None:
        self._known: dict[Named, UUID] = {}
        self._sealed: set[UUID] = set()

    def __getitem__(self, named: Named) -> UUID:
        return self._known[named]

    def sealed(self, documents: Iterable[UUID]) -> list[UUID]:
        """Those that were sealed when they were read, for this recording."""
        return [document for document in documents if document in self._sealed]

    def load(self, wanted: Iterable[Named]) -> None:
        absent = {named for named in wanted if named not in self._known}
        if not absent:
            return
        self._read({key for key, _ in absent})
        self._make(sorted(absent - self._known.keys()))

    def _make(self, absent: list[Named]) -> None:
        new = [Identity(label=label, object_id=pk, locale=locale) for (label, pk), locale in absent]
        Identity.objects.bulk_create(new)
        for identity in new:
            self._remember(identity)

    def _read(self, keys: set[Key]) -> None:
        for identity in Identity.objects.filter(among(keys)):
            self._remember(identity)

    def _remember(self, identity: Identity) -> None:
        if identity.seal != Seal.NONE:
            self._sealed.add(identity.id)
        self._known[(identity.label, identity.object_id or 0), identity.locale] = identity.id


class ProvisionalIdentities(Identities):
    """For looking only: what has no UUID yet gets one that is kept nowhere, the same each time."""

    def _make(self, absent: list[Named]) -> None:
        for (label, pk), locale in absent:
            self._known[(label, pk), locale] = provisional(label, pk, locale)


def provisional(label: str, pk: int, locale: str) -> UUID:
    """The id, for looking only, of what has none yet."""
    return uuid5(NAMESPACE_OID, f"{label} {pk} {locale}")
