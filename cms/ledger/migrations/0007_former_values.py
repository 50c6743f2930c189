import django.db.models.deletion
from django.db import migrations, models


def former(name, *fields, index):
    """A table like `ledger_value`, of editions that are not the current ones any more.

    It is filled by `ledger repair`, which ends every `migrate`.
    """
    return migrations.CreateModel(
        name=name,
        fields=[
            (
                "id",
                models.BigAutoField(
                    auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                ),
            ),
            ("collection", models.CharField(max_length=100)),
            ("name", models.CharField(max_length=100)),
            ("key", models.BinaryField()),
            (
                "until",
                models.BigIntegerField(help_text="The number of the document's next edition."),
            ),
            *fields,
            (
                "document",
                models.ForeignKey(
                    db_index=False,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to="ledger.identity",
                ),
            ),
            (
                "edition",
                models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to="ledger.edition",
                ),
            ),
        ],
        options={"indexes": [index]},
    )


class Migration(migrations.Migration):
    dependencies = [("ledger", "0006_searchable")]

    operations = [
        former(
            "FormerSortKey",
            index=models.Index(
                fields=["collection", "name", "key", "document"], name="ledger_former_sort_key"
            ),
        ),
        former(
            "FormerValue",
            ("shown", models.JSONField(help_text="The value as the document had it, for facets.")),
            index=models.Index(
                fields=["collection", "name", "key", "edition", "until"],
                name="ledger_former_filter",
            ),
        ),
        migrations.AlterField(
            model_name="state",
            name="name",
            field=models.CharField(
                choices=[
                    ("turnover", "How often what is read changed without an edition"),
                    (
                        "former",
                        "By what the past is found: the digest of each type's filters and sorts",
                    ),
                    ("moments", "What the clock is about to make public or to end (JSON)"),
                ],
                max_length=20,
                primary_key=True,
                serialize=False,
            ),
        ),
        migrations.AddIndex(
            model_name="edition",
            index=models.Index(fields=["occurred_at", "seq"], name="ledger_edition_moment"),
        ),
    ]
