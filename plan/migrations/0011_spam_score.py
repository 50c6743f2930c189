from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("plan", "0010_input_answer"),
    ]

    operations = [
        migrations.AddField(
            model_name="publicinput",
            name="spam_points",
            field=models.PositiveSmallIntegerField(
                default=0, editable=False, verbose_name="spam points"
            ),
        ),
        migrations.AddField(
            model_name="publicinput",
            name="spam_reasons",
            field=models.JSONField(default=list, editable=False),
        ),
    ]
