import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [
        ("delivery", "0005_sent_words"),
        ("editorial", "0013_assignment_notifications"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name="previewtoken",
            name="page",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.WAGTAIL_PAGE_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="previewtoken",
            name="release",
            field=models.ForeignKey(
                help_text="All of it, and the site around it; then there is no page.",
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="editorial.release",
            ),
        ),
        migrations.AddConstraint(
            model_name="previewtoken",
            constraint=models.CheckConstraint(
                condition=Q(page=None) ^ Q(release=None), name="preview_of_a_page_or_a_release"
            ),
        ),
    ]
