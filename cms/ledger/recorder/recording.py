from collections.abc import Collection, Iterable

from cms.ledger import registry
from cms.ledger.documents import Document
from cms.ledger.keys import Key, by_label, label
from cms.ledger.models import Dependency, Identity
from cms.ledger.recorder import turnover
from cms.ledger.recorder.comparing import Difference, compare
from cms.ledger.recorder.composing import compose
from cms.ledger.recorder.ending import end
from cms.ledger.recorder.finding import BATCH, Found, batches, find
from cms.ledger.recorder.library import Library
from cms.ledger.recorder.numbering import Numbering
from cms.ledger.recorder.outcomes import Outcome, Recorded
from cms.ledger.recorder.publishing import publish
from cms.ledger.recorder.sealing import carry_withheld, seal, unseal
from cms.ledger.recorder.shelving import depend, reindex
from cms.ledger.recorder.statistics import renew_after
from cms.ledger.surroundings import Surroundings


class Recording:
    """One pass over some objects, in the transaction of one turn.

    Objects that are public only while they are shown (images, files) come last: by then it is known
    what the others show. They may show each other (an employer its logo), so they are looked at
    until nothing comes or goes.
    """

    def __init__(self, library: Library, direct: Collection[Key] = ()) -> None:
        self.library = library
        self.surroundings: Surroundings = library.surroundings
        self.numbering = Numbering()
        self.direct = direct
        self.recorded = Recorded()
        self._shown_otherwise: set[Key] = set()

    def run(self, keys: set[Key]) -> Recorded:
        self.evaluate(keys)
        sealed = [one.document_id for one in self.recorded.outcomes if one.what == "sealed"]
        carry_withheld(Identity.objects.filter(pk__in=sealed) if sealed else ())
        turnover.count(self.recorded.outcomes)
        renew_after(len(self.recorded.outcomes))
        return self.recorded

    def evaluate(self, keys: set[Key]) -> None:
        """Write the documents; what is written once for all of them is left to `run`."""
        self._evaluate(key for key in keys if key[0] not in labels_when_used())
        waiting = keys | self._shown_otherwise
        while now := {key for key in waiting if key[0] in labels_when_used()}:
            self._shown_otherwise = set()
            self._evaluate(now)
            waiting = self._shown_otherwise

    def _evaluate(self, keys: Iterable[Key]) -> None:
        for name, ids in by_label(keys).items():
            for batch in batches(ids, BATCH):
                self._evaluate_batch([(name, pk) for pk in batch])

    def _evaluate_batch(self, keys: list[Key]) -> None:
        found = [each for each in find(keys) if issubclass(each.kind, Document)]
        composition = compose(self.library, self._public(found))
        difference = compare(keys, composition)
        self._shown_otherwise |= difference.touched
        self.recorded.failed |= composition.failed
        self.recorded.outcomes += [
            *self._write(difference),
            *seal(each.key for each in found if self.surroundings.private(each.obj)),
            *unseal(self.library.identities.sealed(c.id for c in composition.done.values())),
        ]

    def _public(self, found: list[Found]) -> list[Found]:
        public = [each for each in found if self.surroundings.public(each.kind, each.obj)]
        used = shown([each.key for each in public if each.kind.when_used])
        return [each for each in public if not each.kind.when_used or each.key in used]

    def _write(self, difference: Difference) -> list[Outcome]:
        outcomes = end(difference.ended, self.numbering, self.direct)
        outcomes += publish(difference.changed, difference.stood, self.numbering, self.direct)
        reindex(difference.reindexed)
        depend(difference.saw)
        return outcomes + beside(difference)


def beside(difference: Difference) -> list[Outcome]:
    """What was written without an edition; `verify` wants to know."""
    written = {composed.id for composed in difference.changed}
    written |= {row.document_id for row in difference.ended}
    return [
        *(Outcome("index", each.id, each.key) for each in difference.reindexed),
        *(Outcome("dependencies", id, None) for id in difference.saw if id not in written),
    ]


def shown(keys: Collection[Key]) -> set[Key]:
    """Those that some public document shows."""
    found: set[Key] = set()
    for name, ids in by_label(keys).items():
        rows = Dependency.objects.filter(
            label=name, object_id__in=ids, document__current__isnull=False
        ).order_by()
        found |= set(rows.values_list("label", "object_id").distinct())
    return found


def labels_when_used() -> set[str]:
    return {label(document.model) for document in registry.documents() if document.when_used}
