from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("ledger", "0010_readers")]

    operations = [
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
                    ("drained", "Another word whenever marks are taken away"),
                    ("readers", "Another word whenever a key of a reader changes"),
                ],
                max_length=20,
                primary_key=True,
                serialize=False,
            ),
        ),
    ]
