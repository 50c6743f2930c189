"""What `make posts` counts can fail: what is lost, kept twice, or answered late is seen."""

import pytest

from bench.posting.outcome import Outcome, thousandths
from bench.posting.sender import Sent


def outcome(*sent: Sent, opened: int, rows: int, texts: int) -> Outcome:
    kept = {"opened": opened, "rows": rows, "texts": texts}
    return Outcome("PostgreSQL", 2, 1, sent, kept, [0.1, 0.3], ["503"])


FAST, CUT, LOST = Sent("a", 0.1, 1), Sent("b", 0.2, 2), Sent("", 4.0, 8)


def test_what_was_kept_once_is_neither_lost_nor_doubled() -> None:
    found = outcome(FAST, CUT, opened=2, rows=2, texts=2)
    assert (found.lost, found.doubled) == (0, 0)


@pytest.mark.parametrize("sent", [(FAST, LOST), (FAST, CUT)])
def test_a_post_without_an_answer_or_with_a_receipt_that_opens_nothing_is_lost(
    sent: tuple[Sent, Sent],
) -> None:
    assert outcome(*sent, opened=1, rows=1, texts=1).lost == 1


def test_a_text_in_two_rows_is_doubled_although_nothing_is_lost() -> None:
    found = outcome(FAST, CUT, opened=2, rows=3, texts=2)
    assert (found.lost, found.doubled) == (0, 1)


def test_the_last_answer_counts_from_when_the_first_post_was_due() -> None:
    assert outcome(LOST, FAST, opened=1, rows=1, texts=1).answered_within == 4.0
    assert outcome(FAST, FAST, opened=2, rows=2, texts=2).answered_within == 0.6


def test_a_row_of_the_table_says_all_of_it() -> None:
    row = outcome(FAST, CUT, LOST, opened=1, rows=2, texts=1).row()
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    assert cells[1:5] == ["3 in 5 s", "2", "2", "1"]
    assert cells[-1] == "1 of 2"


def test_no_times_are_no_figure() -> None:
    assert thousandths([], 0.5) == "–"
    assert thousandths([0.003, 0.001, 0.002], 0.5) == "2"
