from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("plan", "0008_themes_from_words")]

    operations = [
        migrations.RemoveField(
            model_name="publicinput",
            name="theme_words",
        ),
    ]
