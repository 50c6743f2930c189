"""What a search is narrowed by stands in the index beside the words: see `searching.traits`."""

from django.db import migrations

FULL_TEXT = """
    CREATE VIRTUAL TABLE ledger_full_text
    USING fts5(title, text, traits, content='', tokenize="ascii tokenchars '.=:_-'")
"""
WEIGHED = (
    "INSERT INTO ledger_full_text (ledger_full_text, rank) VALUES ('rank', 'bm25(8.0, 1.0, 0.0)')"
)
FULL_TEXT_BEFORE = """
    CREATE VIRTUAL TABLE ledger_full_text
    USING fts5(title, text, content='', tokenize="ascii tokenchars '.'")
"""
WEIGHED_BEFORE = (
    "INSERT INTO ledger_full_text (ledger_full_text, rank) VALUES ('rank', 'bm25(8.0, 1.0)')"
)


def begin_anew(apps, schema_editor):
    make(apps, schema_editor, FULL_TEXT, WEIGHED)


def begin_as_before(apps, schema_editor):
    make(apps, schema_editor, FULL_TEXT_BEFORE, WEIGHED_BEFORE)


def make(apps, schema_editor, *statements):
    """Empty: the repair that ends every migration brings the rows, which on PostgreSQL it rewrites."""
    if schema_editor.connection.vendor == "sqlite":
        apps.get_model("ledger", "Searchable").objects.all().delete()
        schema_editor.execute("DROP TABLE ledger_full_text")
        for statement in statements:
            schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("ledger", "0011_drained")]

    operations = [migrations.RunPython(begin_anew, begin_as_before)]
