import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("plan", "0006_input_taken_back"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="publicinput",
            name="merged_into",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="duplicates",
                to="plan.publicinput",
            ),
        ),
        migrations.AddField(
            model_name="publishedinput",
            name="merged",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="redaction",
            name="occurrence",
            field=models.PositiveSmallIntegerField(
                blank=True,
                help_text="Where the words are there more than once: 1 for the first; 0 for each.",
                null=True,
                verbose_name="which of them",
            ),
        ),
        migrations.CreateModel(
            name="Reply",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.TextField(max_length=5000)),
                ("written_at", models.DateTimeField(auto_now_add=True)),
                ("mailed_at", models.DateTimeField(null=True)),
                (
                    "input",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="replies",
                        to="plan.publicinput",
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "reply to a sender",
                "verbose_name_plural": "replies to senders",
                "ordering": ["written_at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Theme",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=60)),
            ],
            options={
                "ordering": ["name"],
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("name"),
                        name="plan_one_theme_of_a_name",
                        violation_error_message="There is a theme of this name already.",
                    )
                ],
            },
        ),
        migrations.AddIndex(
            model_name="publicinput",
            index=models.Index(fields=["state", "-received_at"], name="plan_input_queue"),
        ),
        # The column keeps its name, so that what still runs may read it.
        migrations.AlterField(
            model_name="publicinput",
            name="themes",
            field=models.CharField(blank=True, db_column="themes", max_length=300),
        ),
        migrations.RenameField("publicinput", "themes", "theme_words"),
        migrations.AddField(
            model_name="publicinput",
            name="themes",
            field=models.ManyToManyField(blank=True, related_name="inputs", to="plan.theme"),
        ),
    ]
