from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("editorial", "0015_leaving_notifications"),
    ]

    operations = [
        migrations.AddField(
            model_name="reviewanswer",
            name="points",
            field=models.JSONField(
                blank=True, default=list, help_text="The sentences that were agreed to one by one."
            ),
        ),
    ]
