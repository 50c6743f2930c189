"""One page of a collection, of which items, total and head belong together.

Another edition may be recorded between two statements, but never within one. So each row also says
what the head was, and a page is put together only from rows and a total that agree.
"""

from typing import NamedTuple

from cms.delivery.answers.totals import remember_total, remembered_total
from cms.delivery.query.questions import Question
from cms.ledger.reading import Listed

ATTEMPTS = 3


class Page(NamedTuple):
    head: int
    total: int
    items: list[Listed]
    more: bool


def read_page(question: Question, head: int) -> Page:
    """The page as of `head`, or as of later, if editions were recorded meanwhile."""
    for _ in range(ATTEMPTS):
        remembered = remembered_total(question, head)
        found = read_items(question, counting=remembered is None)
        if remembered is None:
            head, total = counted(question, head, found)
            remember_total(question, head, total)
        else:
            total = remembered
        if all(listed.document.head == head for listed in found):
            break
        head = found[-1].document.head
    return Page(head, total, found[: question.limit], len(found) > question.limit)


def read_items(question: Question, *, counting: bool) -> list[Listed]:
    """The page's items, and one more if there is one."""
    return question.listing.page(question.limit + 1, question.position, counting=counting)


def counted(question: Question, head: int, found: list[Listed]) -> tuple[int, int]:
    """The total, and the head that it belongs to: the rows know both, if there are any."""
    if found:
        return found[0].document.head, found[0].total or 0
    return (head, 0) if question.position is None else question.listing.counted()
