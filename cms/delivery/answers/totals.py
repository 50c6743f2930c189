"""Totals, remembered by the ledger's head, those of the past by its stamp: what was sealed since
counts no more. They need never be invalidated."""

from hashlib import sha256

from cms.delivery.keeping.shared import shared
from cms.delivery.query.questions import Question

A_DAY = 86_400


def remembered_total(question: Question, head: int | str) -> int | None:
    total: int | None = shared.get(key(question, head))
    return total


def remember_total(question: Question, head: int | str, total: int) -> None:
    shared.set(key(question, head), total, A_DAY)


def key(question: Question, head: int | str) -> str:
    asked = f"{head} {question.collection}?{question.filters}"
    return f"delivery:total:{sha256(asked.encode()).hexdigest()}"
