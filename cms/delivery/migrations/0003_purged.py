from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("delivery", "0002_keys_and_usage")]

    operations = [
        migrations.CreateModel(
            name="Purged",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("seq", models.BigIntegerField()),
                ("failures", models.PositiveIntegerField(default=0)),
                ("retry_at", models.DateTimeField(null=True)),
            ],
            options={"verbose_name_plural": "purged"},
        ),
    ]
