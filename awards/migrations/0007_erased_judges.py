from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("awards", "0006_spam_score"),
    ]

    operations = [
        migrations.AddField(
            model_name="nominationerasure",
            name="judges",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AlterField(
            model_name="awardyearpage",
            name="erase_on",
            field=models.DateField(
                blank=True,
                help_text="From that day nominators, files, nominations that won nothing, and names of judges without an account are gone.",
                null=True,
                verbose_name="nominations are erased on",
            ),
        ),
    ]
