from django.db import migrations

LONGEST = 60


def names_in(words):
    """As they were told apart: by commas; names that differ in case only are one."""
    names = (name.strip()[:LONGEST] for name in words.split(","))
    return {name.lower(): name for name in names if name}


def to_themes(apps, schema_editor):
    Theme = apps.get_model("plan", "Theme")
    known = {theme.name.lower(): theme for theme in Theme.objects.all()}
    for said in apps.get_model("plan", "PublicInput").objects.exclude(theme_words=""):
        for key, name in names_in(said.theme_words).items():
            if key not in known:
                known[key] = Theme.objects.create(name=name)
            said.themes.add(known[key])
    apps.get_model("plan", "Redaction").objects.filter(occurrence=None).update(occurrence=0)


def to_words(apps, schema_editor):
    for said in apps.get_model("plan", "PublicInput").objects.exclude(themes=None):
        said.theme_words = ", ".join(theme.name for theme in said.themes.order_by("name"))[:300]
        said.save(update_fields=["theme_words"])


class Migration(migrations.Migration):
    dependencies = [("plan", "0007_moderation")]

    operations = [migrations.RunPython(to_themes, to_words)]
