from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("editorial", "0014_release_notifications"),
    ]

    operations = [
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
                    ("left", "Left to you"),
                    ("stranded", "Nobody is left to decide"),
                ],
                max_length=20,
            ),
        ),
    ]
