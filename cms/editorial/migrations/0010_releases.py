import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("editorial", "0009_notifications"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name="decision",
            name="verb",
            field=models.CharField(
                choices=[
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
                    ("put_back", "Put back as it was"),
                ],
                max_length=20,
            ),
        ),
        migrations.CreateModel(
            name="Release",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=100)),
                ("note", models.TextField(blank=True, help_text="For colleagues: what it is for.")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "In preparation"),
                            ("scheduled", "Scheduled"),
                            ("failed", "Not published: something is in the way"),
                            ("published", "Published"),
                            ("rolled_back", "Rolled back"),
                        ],
                        default="draft",
                        max_length=20,
                    ),
                ),
                ("scheduled_for", models.DateTimeField(null=True)),
                (
                    "trouble",
                    models.TextField(
                        blank=True, help_text="Why it is not public or not scheduled."
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("published_at", models.DateTimeField(null=True)),
                (
                    "created_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "rolls_back",
                    models.ForeignKey(
                        help_text="The release that this one undoes.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="rollbacks",
                        to="editorial.release",
                    ),
                ),
                (
                    "scheduled_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="ReleaseMember",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "title",
                    models.CharField(help_text="Of the page when it was added.", max_length=255),
                ),
                (
                    "digest",
                    models.CharField(
                        blank=True, help_text="SHA-256 of its content.", max_length=64
                    ),
                ),
                (
                    "edited",
                    models.BooleanField(
                        default=False, help_text="It was approved, and edited since."
                    ),
                ),
                (
                    "ends",
                    models.BooleanField(
                        default=False, help_text="It leaves the public with the release."
                    ),
                ),
                (
                    "is_open",
                    models.BooleanField(
                        default=True, help_text="Its page is kept by this release."
                    ),
                ),
                (
                    "was_live",
                    models.BooleanField(
                        help_text="Before the release; none until then.", null=True
                    ),
                ),
                ("added_at", models.DateTimeField(auto_now_add=True)),
                (
                    "added_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "before",
                    models.ForeignKey(
                        db_constraint=False,
                        help_text="What was public before the release.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="wagtailcore.revision",
                    ),
                ),
                (
                    "page",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="release_members",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "release",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="members",
                        to="editorial.release",
                    ),
                ),
                (
                    "revision",
                    models.ForeignKey(
                        db_constraint=False,
                        help_text="What goes live; none while it is not approved.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="wagtailcore.revision",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.AddIndex(
            model_name="release",
            index=models.Index(fields=["state", "scheduled_for"], name="release_due"),
        ),
        migrations.AddConstraint(
            model_name="releasemember",
            constraint=models.UniqueConstraint(
                condition=models.Q(("is_open", True)),
                fields=("page",),
                name="one_open_release_per_page",
            ),
        ),
        migrations.AddConstraint(
            model_name="releasemember",
            constraint=models.UniqueConstraint(
                fields=("release", "page"), name="once_in_a_release"
            ),
        ),
    ]
