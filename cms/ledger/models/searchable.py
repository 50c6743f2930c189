from typing import Any

from django.db import models

from cms.ledger.models.current import Current
from cms.ledger.searching.lookups import Matches


class WordsField(models.TextField):
    """The words of a document, as the database indexes them: see `cms.ledger.searching`."""

    def db_type(self, connection: Any) -> str | None:
        return "tsvector" if connection.vendor == "postgresql" else super().db_type(connection)


WordsField.register_lookup(Matches)


class Searchable(models.Model):
    """One row per current document: what search finds it by, and what it shows of it."""

    document = models.OneToOneField(Current, on_delete=models.CASCADE)
    collection = models.CharField(max_length=100)
    type = models.CharField(max_length=100)
    everywhere = models.BooleanField(help_text="Whether a search over everything finds it.")
    locale = models.CharField(max_length=100)
    path = models.TextField(blank=True)
    url = models.TextField(blank=True)
    title = models.TextField()
    text = models.TextField(blank=True, help_text="What it says, a line for each piece.")
    words = WordsField(help_text="Title and text as words; those of the title weigh more.")
    digest = models.CharField(max_length=64, help_text="Of what the row was made of.")

    class Meta:
        verbose_name_plural = "searchable documents"

    def __str__(self) -> str:
        return self.title


class FullText(models.Model):
    """SQLite's index of `Searchable` (FTS5), which triggers keep; PostgreSQL has an index proper.

    `whole` is the hidden column by which FTS5 is asked, `rank` the one by which it answers.
    """

    row = models.OneToOneField(
        Searchable,
        primary_key=True,
        db_column="rowid",
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="full_text",
    )
    whole = WordsField(db_column="ledger_full_text")
    rank = models.FloatField()

    class Meta:
        managed = False
        db_table = "ledger_full_text"
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.row_id}"
