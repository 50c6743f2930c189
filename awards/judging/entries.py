"""Which entries a judge sees: those without a conflict, declared or plain from the record."""

from awards.judging.models import Judge
from awards.judging.refusals import NotYourEntry
from awards.nominating.models import Nomination
from awards.nominating.names import comparable


def entries_of(judge: Judge) -> list[Nomination]:
    """In the order in which they were sent."""
    sent = Nomination.objects.of_year(judge.year).sent().exclude(conflicts__judge=judge)
    known = sent.select_related("category", "nominator").order_by("sent_at", "pk")
    return [entry for entry in known if not is_close(judge, entry)]


def entry_of(judge: Judge, reference: str) -> Nomination:
    """Raises NotYourEntry, alike for a conflict, another year and what does not exist."""
    found = [entry for entry in entries_of(judge) if entry.reference == reference]
    if not found:
        raise NotYourEntry
    return found[0]


def is_close(judge: Judge, entry: Nomination) -> bool:
    """The judge nominated it, or belongs to the employer."""
    nominator = getattr(entry, "nominator", None)
    sent_by = nominator.email.casefold() if nominator and nominator.email else None
    mine = {judge.email.casefold(), judge.user.email.casefold() if judge.user else ""} - {""}
    same = comparable(judge.organisation) == comparable(entry.employer_name)
    return sent_by in mine or bool(judge.organisation and same)
