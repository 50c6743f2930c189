from typing import Any

from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from awards.cycle.row_keys import free_key

KEYED = ("AwardCategory", "AwardCriterion")


def give_keys(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """From the names; a translation that has as many rows as its original has the same ones."""
    years = list(apps.get_model("awards", "AwardYearPage").objects.select_related("locale"))
    originals = {year.translation_key: year for year in years if is_original(year)}
    for name in KEYED:
        rows = apps.get_model("awards", name).objects
        for year in sorted(years, key=is_original, reverse=True):
            own = list(rows.filter(year=year).order_by("sort_order", "pk"))
            source = originals.get(year.translation_key, year)
            same = list(rows.filter(year=source).order_by("sort_order", "pk"))
            paired = source != year and len(same) == len(own)
            taken: list[str] = []
            for at, row in enumerate(own):
                taken.append(same[at].key if paired else free_key(row.name, taken))
                rows.filter(pk=row.pk).update(key=taken[-1])


def send_judges_to_the_original(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Who was invited to a translation had nothing to judge: entries are the original's."""
    years = apps.get_model("awards", "AwardYearPage").objects.select_related("locale")
    judges = apps.get_model("awards", "Judge").objects
    originals = {year.translation_key: year for year in years if is_original(year)}
    for year in years:
        source = originals.get(year.translation_key)
        if is_original(year):
            continue
        judges.filter(year=year).update(language=year.locale.language_code)
        for judge in judges.filter(year=year) if source else ():
            if not is_there(judges.filter(year=source, revoked_at=None), judge):
                judges.filter(pk=judge.pk).update(year=source)


def is_original(year: Any) -> bool:
    return bool(year.locale.language_code == settings.LANGUAGE_CODE)


def is_there(judges: Any, judge: Any) -> bool:
    by_address = bool(judge.email) and judges.filter(email__iexact=judge.email).exists()
    return by_address or bool(judge.user_id and judges.filter(user=judge.user_id).exists())


class Migration(migrations.Migration):
    dependencies = [
        ("awards", "0008_nomination_language"),
    ]

    operations = [
        migrations.AddField(
            model_name="awardcategory",
            name="key",
            field=models.CharField(blank=True, db_default="", default="", max_length=50),
        ),
        migrations.AddField(
            model_name="awardcriterion",
            name="key",
            field=models.CharField(blank=True, db_default="", default="", max_length=50),
        ),
        migrations.AddField(
            model_name="judge",
            name="language",
            field=models.CharField(
                db_default="en",
                default="en",
                editable=False,
                help_text="In which the judge is invited: en, es.",
                max_length=10,
            ),
        ),
        migrations.RunPython(give_keys, migrations.RunPython.noop),
        migrations.RunPython(send_judges_to_the_original, migrations.RunPython.noop),
    ]
