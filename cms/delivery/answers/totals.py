"""Totals, remembered by the ledger's head: they need never be invalidated."""

from hashlib import sha256

from django.core.cache import cache

from cms.delivery.query.questions import Question

A_DAY = 86_400


def remembered_total(question: Question, head: int) -> int | None:
    return cache.get(key(question, head))


def remember_total(question: Question, head: int, total: int) -> None:
    cache.set(key(question, head), total, A_DAY)


def key(question: Question, head: int) -> str:
    asked = sha256(f"{question.collection}?{question.filters}".encode()).hexdigest()
    return f"delivery:total:{head}:{asked}"
