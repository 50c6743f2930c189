from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("ledger", "0007_former_values")]

    operations = [
        migrations.AddIndex(
            model_name="identity",
            index=models.Index(
                condition=models.Q(("seal", ""), _negated=True),
                fields=["seal"],
                name="ledger_sealed",
            ),
        ),
    ]
