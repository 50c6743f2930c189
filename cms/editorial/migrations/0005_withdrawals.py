import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

VERBS = [
    ("submitted", "Submitted"),
    ("approved", "Approved"),
    ("rejected", "Changes requested"),
    ("cancelled", "Taken out of review"),
    ("scheduled", "Scheduled"),
    ("unscheduled", "Taken off the schedule"),
    ("published", "Published"),
    ("overridden", "Published without approval"),
    ("reviewed", "Approved afterwards"),
    ("unpublished", "Unpublished"),
    ("withdrawn", "Withdrawn"),
    ("restored", "Restored"),
    ("expired", "Expired"),
]


class Migration(migrations.Migration):
    dependencies = [
        ("editorial", "0004_freshness"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name="decision",
            name="verb",
            field=models.CharField(choices=VERBS, max_length=20),
        ),
        migrations.CreateModel(
            name="Withdrawal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reason", models.TextField(help_text="For the public.")),
                ("at", models.DateTimeField(auto_now_add=True)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "page",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="withdrawal",
                        to="wagtailcore.page",
                    ),
                ),
            ],
        ),
    ]
