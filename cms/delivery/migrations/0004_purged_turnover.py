from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("delivery", "0003_purged")]

    operations = [
        migrations.AddField(
            "purged",
            "turnover",
            models.TextField(
                blank=True,
                default="",
                help_text="Of what the cache was told that changed without edition.",
            ),
        ),
    ]
