from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="State",
            fields=[
                (
                    "name",
                    models.CharField(
                        choices=[
                            ("turnover", "How often what is read changed without an edition"),
                            ("moments", "What the clock is about to make public or to end (JSON)"),
                        ],
                        max_length=20,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("value", models.TextField()),
            ],
            options={"verbose_name_plural": "states"},
        ),
    ]
