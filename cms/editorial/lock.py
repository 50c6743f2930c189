from django.db import transaction
from wagtail.models import Page


def lock(page_id: int) -> None:
    """Make whoever edits, submits, decides on or publishes this page wait for this transaction.

    On SQLite a transaction of ours has the database to itself already (IMMEDIATE).
    """
    if not transaction.get_connection().in_atomic_block:
        raise TypeError("A page is locked inside a transaction: open one first.")
    list(Page.objects.select_for_update().filter(pk=page_id).order_by().values_list("pk"))
