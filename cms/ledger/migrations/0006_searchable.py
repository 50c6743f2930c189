import django.db.models.deletion
from django.db import migrations, models

import cms.ledger.models.searchable

POSTGRESQL = (
    "CREATE INDEX ledger_searchable_words ON ledger_searchable USING gin (words)",
    # Ranking reads the words of every row that was found: they stay in the row, the text does not.
    "ALTER TABLE ledger_searchable ALTER words SET STORAGE MAIN, ALTER text SET STORAGE EXTERNAL",
)
FULL_TEXT = "fts5(title, text, content='', tokenize=\"ascii tokenchars '.'\")"
SQLITE = (
    f"CREATE VIRTUAL TABLE ledger_full_text USING {FULL_TEXT}",
    "INSERT INTO ledger_full_text (ledger_full_text, rank) VALUES ('rank', 'bm25(8.0, 1.0)')",
)


def make_index(apps, schema_editor):
    """Rows come with the repair that ends every migration."""
    statements = {"postgresql": POSTGRESQL, "sqlite": SQLITE}
    for statement in statements[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop_index(apps, schema_editor):
    """PostgreSQL drops an index with its table."""
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TABLE ledger_full_text")


class Migration(migrations.Migration):
    dependencies = [("ledger", "0005_state")]

    operations = [
        migrations.CreateModel(
            name="Searchable",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("collection", models.CharField(max_length=100)),
                ("type", models.CharField(max_length=100)),
                (
                    "everywhere",
                    models.BooleanField(help_text="Whether a search over everything finds it."),
                ),
                ("locale", models.CharField(max_length=100)),
                ("path", models.TextField(blank=True)),
                ("url", models.TextField(blank=True)),
                ("title", models.TextField()),
                (
                    "text",
                    models.TextField(blank=True, help_text="What it says, a line for each piece."),
                ),
                (
                    "words",
                    cms.ledger.models.searchable.WordsField(
                        help_text="Title and text as words; those of the title weigh more."
                    ),
                ),
                (
                    "digest",
                    models.CharField(help_text="Of what the row was made of.", max_length=64),
                ),
                (
                    "document",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, to="ledger.current"
                    ),
                ),
            ],
            options={"verbose_name_plural": "searchable documents"},
        ),
        migrations.CreateModel(
            name="FullText",
            fields=[
                (
                    "row",
                    models.OneToOneField(
                        db_column="rowid",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="full_text",
                        serialize=False,
                        to="ledger.searchable",
                    ),
                ),
                (
                    "whole",
                    cms.ledger.models.searchable.WordsField(db_column="ledger_full_text"),
                ),
                ("rank", models.FloatField()),
            ],
            options={"managed": False, "db_table": "ledger_full_text", "default_permissions": ()},
        ),
        migrations.RunPython(make_index, drop_index),
    ]
