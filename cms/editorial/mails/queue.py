"""Mails are jobs: queued in the transaction of what they tell, sent by the worker from its ids."""

from cms.editorial.mails.jobs import JOBS


def queue_mail(event: str, key: int) -> None:
    JOBS[event].enqueue(key)
