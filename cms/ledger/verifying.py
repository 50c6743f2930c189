"""Whether the ledger says what the content says: by building everything anew.

Both run the recorder over all there is. `verify` takes back what it wrote, so that the comparison
is the recorder's own and cannot drift from it.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from django.db import transaction

from cms.ledger import provenance, registry
from cms.ledger.documents import Document
from cms.ledger.keys import PAGE, Key
from cms.ledger.models import Edition
from cms.ledger.recorder import Outcome, Recorded, keep, record_marked
from cms.ledger.recorder.library import Library
from cms.ledger.recorder.recording import Recording
from cms.ledger.recorder.rederiving import note_derived, outdated, rederive
from cms.ledger.recorder.spreading import everything
from cms.ledger.recorder.turn import turn
from cms.ledger.surroundings import Surroundings


@dataclass(frozen=True)
class Report:
    differences: list[Outcome]
    """What the ledger lacks or has wrong; empty when all is well."""
    failed: set[Key]
    """Public objects whose documents cannot be built."""
    gaps: list[int]
    """Numbers that no edition has."""

    @property
    def well(self) -> bool:
        return not (self.differences or self.failed or self.gaps)


class TakenBack(Exception):
    """Undoes a trial run."""


def verify() -> Report:
    """Record what is marked; then build all documents anew and compare."""
    with turn():
        record_marked()
        recorded = trial()
        return Report(recorded.outcomes, recorded.failed, gaps())


def repair(*, thorough: bool = True) -> Recorded:
    """Record what is marked, and then whatever else differs.

    Where it need not be thorough, the past is looked at only as far as the classes that it is found
    by declare something else than when it was looked at last.
    """
    with turn():
        first = record_marked()
        second = run_over_everything(registry.documents() if thorough else outdated())
        note_derived()
        keep(second.failed - first.failed)
        return Recorded(first.outcomes + second.outcomes, second.failed)


def trial() -> Recorded:
    try:
        with transaction.atomic():
            recorded = run_over_everything(registry.documents())
            raise TakenBack
    except TakenBack:
        return recorded


def run_over_everything(past_of: Collection[type[Document]]) -> Recorded:
    """All that is public now, and by what the past of these classes is found."""
    recorded = Recording(Library(Surroundings())).run(everything())
    recorded.outcomes += rederive(past_of)
    return recorded


def gaps() -> list[int]:
    """The numbers that are missing, at most ten of them."""
    missing: list[int] = []
    expected = 1
    for seq in Edition.objects.order_by("seq").values_list("seq", flat=True).iterator():
        missing += range(expected, min(seq, expected + 10))
        expected = seq + 1
        if len(missing) >= 10:
            break
    return missing[:10]


def unapproved() -> Iterator[tuple[Edition, str]]:
    """Editions that are public now, of pages, and that no approval stands behind, with the reason.

    An approval can be given after the edition was written.
    """
    rows = Edition.objects.filter(current__label=PAGE, review__isnull=True)
    editions = list(rows.defer("body").order_by("seq"))
    revisions = {each.revision_id for each in editions if each.revision_id}
    approved, excuses = provenance.reviews(revisions), provenance.excuses(revisions)
    for edition in editions:
        if edition.revision_id not in approved:
            yield edition, excuses.get(edition.revision_id or 0, "")
