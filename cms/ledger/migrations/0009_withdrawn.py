from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("ledger", "0008_sealed")]

    operations = [
        migrations.AddField(
            model_name="edition",
            name="withdrawn",
            field=models.BooleanField(default=False, help_text="Readable, but no longer in force."),
        ),
        migrations.AlterField(
            model_name="edition",
            name="reason",
            field=models.TextField(
                blank=True, help_text="Why it ended or was withdrawn, for the public."
            ),
        ),
        migrations.AlterField(
            model_name="ending",
            name="kind",
            field=models.CharField(
                choices=[("gone", "Gone"), ("redirected", "Redirected")], max_length=10
            ),
        ),
    ]
