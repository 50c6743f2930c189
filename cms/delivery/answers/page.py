"""One page of a collection, of which all parts belong together.

Another edition may be recorded between two statements, but never within one. So whatever is read
also says what the head was, and a page is put together only from parts that agree.
"""

from dataclasses import dataclass

from cms.delivery.answers.inclusion import included
from cms.delivery.answers.totals import remember_total, remembered_total
from cms.delivery.query.questions import Question
from cms.ledger.reading import Facet, Listed, Listing, Served, State

ATTEMPTS = 3


@dataclass(frozen=True)
class Page:
    head: int
    total: int
    items: list[Listed]
    more: bool
    facets: list[Facet]
    included: list[Served]

    @property
    def newest(self) -> int:
        """The latest head that any part was read under."""
        heads = [listed.document.head for listed in self.items]
        heads += [facet.head for facet in self.facets]
        heads += [served.head for served in self.included]
        return max(heads, default=self.head)


def read_page(question: Question, state: State) -> Page:
    """The page as of `state`, or as of later, if editions were recorded meanwhile."""
    listing, head = question.time.listing(question.listing, state), state.head
    for _ in range(ATTEMPTS):
        page = read_once(question, listing, state, head)
        head = page.newest
        if page.head == head:
            break
    return page


def read_once(question: Question, listing: Listing, state: State, head: int) -> Page:
    known_by = state.stamp if question.as_of else head
    remembered = remembered_total(question, known_by)
    found = listing.page(question.limit + 1, question.position, counting=remembered is None)
    if remembered is None:
        head, total = counted(question, listing, head, found)
        remember_total(question, state.stamp if question.as_of else head, total)
    else:
        total = remembered
    items = found[: question.limit]
    bodies = [listed.document.body for listed in items]
    time = question.time
    return Page(
        head,
        total,
        items,
        more=len(found) > question.limit,
        facets=time.facets(listing, question.facets) if question.facets else [],
        included=included(bodies, question.include, time) if question.include else [],
    )


def counted(
    question: Question, listing: Listing, head: int, found: list[Listed]
) -> tuple[int, int]:
    """The total, and the head that it belongs to: the rows know both, if there are any."""
    if found:
        return found[0].document.head, found[0].total or 0
    return (head, 0) if question.position is None else listing.counted()
