import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("plan", "0011_spam_score"),
    ]

    operations = [
        migrations.AlterField(
            model_name="workgroup",
            name="reviewers",
            field=models.ForeignKey(
                blank=True,
                help_text="Who approves the strategies that this workgroup leads. Empty: a group of its own is made, which is renamed and deleted with the workgroup.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="workgroups",
                to="auth.group",
            ),
        ),
    ]
