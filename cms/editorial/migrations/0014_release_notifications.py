import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("editorial", "0013_assignment_notifications"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="notification",
            name="release",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="notifications",
                to="editorial.release",
            ),
        ),
        migrations.AlterField(
            model_name="notification",
            name="about",
            field=models.CharField(
                help_text="The stage, decision, answer or release; a person is told of each once.",
                max_length=60,
            ),
        ),
        migrations.AlterField(
            model_name="notification",
            name="event",
            field=models.CharField(
                choices=[
                    ("submitted", "Waits for you"),
                    ("reminded", "Still waits for you"),
                    ("escalated", "Waits too long"),
                    ("rejected", "Changes are asked for"),
                    ("cancelled", "Taken out of review"),
                    ("scheduled", "Scheduled"),
                    ("unscheduled", "Taken off the schedule"),
                    ("published", "Published"),
                    ("overridden", "Published without approval"),
                    ("answered", "A comment is answered"),
                    ("responded", "A review link is answered"),
                    ("assigned", "Given to you"),
                    ("release_waiting", "Waits for its release"),
                    ("release_scheduled", "Release scheduled"),
                    ("release_unscheduled", "Release taken off the schedule"),
                    ("release_taken_back", "Release back to review"),
                    ("release_late", "Release late"),
                    ("release_failed", "Release not published"),
                    ("release_published", "Release published"),
                    ("release_rolled_back", "Release rolled back"),
                ],
                max_length=20,
            ),
        ),
        migrations.AlterField(
            model_name="notification",
            name="page",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="notifications",
                to=settings.WAGTAIL_PAGE_MODEL,
            ),
        ),
        migrations.AddConstraint(
            model_name="notification",
            constraint=models.CheckConstraint(
                condition=models.Q(("page", None), ("release", None), _negated=True),
                name="notification_about_something",
            ),
        ),
    ]
