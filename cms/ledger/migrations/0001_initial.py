import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Identity",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("label", models.CharField(blank=True, max_length=100)),
                ("object_id", models.BigIntegerField(null=True)),
                ("locale", models.CharField(max_length=100)),
                (
                    "published_at",
                    models.DateTimeField(help_text="When it became public first.", null=True),
                ),
                (
                    "seal",
                    models.CharField(
                        blank=True,
                        choices=[("", "Open"), ("private", "Became private"), ("erased", "Erased")],
                        default="",
                        max_length=10,
                    ),
                ),
                (
                    "sealed_with",
                    models.ForeignKey(
                        blank=True,
                        help_text="The document above, whose sealing carried this one along.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="carried",
                        to="ledger.identity",
                    ),
                ),
            ],
            options={
                "verbose_name": "identity",
                "verbose_name_plural": "identities",
            },
        ),
        migrations.CreateModel(
            name="Mark",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("label", models.CharField(max_length=100)),
                ("object_id", models.BigIntegerField()),
            ],
            options={
                "db_table": "ledger_dirty",
            },
        ),
        migrations.CreateModel(
            name="Turn",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
            ],
            options={
                "db_table": "ledger_recorder",
            },
        ),
        migrations.CreateModel(
            name="Current",
            fields=[
                (
                    "document",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        serialize=False,
                        to="ledger.identity",
                    ),
                ),
                ("type", models.CharField(max_length=100)),
                ("collection", models.CharField(max_length=100)),
                ("label", models.CharField(max_length=100)),
                ("object_id", models.BigIntegerField()),
                ("locale", models.CharField(max_length=100)),
                ("path", models.TextField(blank=True)),
                ("title", models.TextField()),
                ("published_at", models.DateTimeField()),
                ("updated_at", models.DateTimeField()),
                (
                    "indexed",
                    models.CharField(
                        help_text="The digest of its filter and sort values.", max_length=64
                    ),
                ),
                (
                    "fingerprint",
                    models.CharField(help_text="What it says, without the stamps.", max_length=64),
                ),
            ],
            options={
                "verbose_name_plural": "current documents",
            },
        ),
        migrations.CreateModel(
            name="Dependency",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("label", models.CharField(max_length=100)),
                ("object_id", models.BigIntegerField()),
                ("digest", models.CharField(blank=True, max_length=64)),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="dependencies",
                        to="ledger.identity",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "dependencies",
            },
        ),
        migrations.CreateModel(
            name="Edition",
            fields=[
                (
                    "seq",
                    models.BigIntegerField(
                        help_text="1, 2, 3 … without gaps.", primary_key=True, serialize=False
                    ),
                ),
                ("type", models.CharField(max_length=100)),
                ("version", models.PositiveIntegerField()),
                (
                    "event",
                    models.CharField(
                        choices=[
                            ("published", "Published"),
                            ("updated", "Updated"),
                            ("moved", "Moved"),
                            ("gone", "Gone"),
                            ("redirected", "Redirected"),
                            ("withdrawn", "Withdrawn"),
                            ("erased", "Erased"),
                        ],
                        max_length=12,
                    ),
                ),
                ("path", models.TextField(blank=True)),
                ("locale", models.CharField(max_length=100)),
                ("title", models.TextField(blank=True)),
                ("body", models.BinaryField(help_text="As it is served; empty for endings.")),
                (
                    "etag",
                    models.CharField(blank=True, help_text="SHA-256 of the body.", max_length=64),
                ),
                ("change_note", models.TextField(blank=True)),
                ("reason", models.TextField(blank=True, help_text="Why it ended, for the public.")),
                (
                    "successor",
                    models.UUIDField(
                        help_text="The document that replaces an ended one.", null=True
                    ),
                ),
                ("successor_url", models.TextField(blank=True)),
                ("occurred_at", models.DateTimeField()),
                ("superseded_at", models.DateTimeField(null=True)),
                ("review", models.JSONField(help_text="How it was approved.", null=True)),
                (
                    "actor",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="editions",
                        to="ledger.identity",
                    ),
                ),
                (
                    "revision",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="wagtailcore.revision",
                    ),
                ),
            ],
            options={
                "ordering": ["seq"],
            },
        ),
        migrations.CreateModel(
            name="Ending",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("label", models.CharField(max_length=100)),
                ("object_id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("gone", "Gone"),
                            ("redirected", "Redirected"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        max_length=10,
                    ),
                ),
                ("reason", models.TextField(blank=True)),
                ("successor_label", models.CharField(blank=True, max_length=100)),
                ("successor_object_id", models.BigIntegerField(null=True)),
                ("successor_url", models.TextField(blank=True)),
                (
                    "actor",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Erasure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "actor",
                    models.CharField(help_text="The username, kept as text.", max_length=150),
                ),
                ("reason", models.TextField()),
                (
                    "editions",
                    models.PositiveIntegerField(help_text="How many editions were blanked."),
                ),
                ("erased_at", models.DateTimeField()),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="erasures",
                        to="ledger.identity",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Value",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("collection", models.CharField(max_length=100)),
                ("name", models.CharField(max_length=100)),
                ("key", models.BinaryField()),
                (
                    "shown",
                    models.JSONField(help_text="The value as the document has it, for facets."),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="ledger.current"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="SortKey",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("collection", models.CharField(max_length=100)),
                ("name", models.CharField(max_length=100)),
                ("key", models.BinaryField()),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="ledger.current"
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="current",
            name="edition",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT, to="ledger.edition"
            ),
        ),
        migrations.AddConstraint(
            model_name="identity",
            constraint=models.UniqueConstraint(
                fields=("label", "object_id", "locale"), name="ledger_one_identity"
            ),
        ),
        migrations.AddIndex(
            model_name="dependency",
            index=models.Index(fields=["label", "object_id"], name="ledger_dependency_on"),
        ),
        migrations.AddIndex(
            model_name="edition",
            index=models.Index(fields=["path", "seq"], name="ledger_edition_path"),
        ),
        migrations.AddIndex(
            model_name="edition",
            index=models.Index(fields=["document", "occurred_at"], name="ledger_edition_history"),
        ),
        migrations.AddIndex(
            model_name="edition",
            index=models.Index(fields=["type", "occurred_at"], name="ledger_edition_as_of"),
        ),
        migrations.AddIndex(
            model_name="edition",
            index=models.Index(
                condition=models.Q(("superseded_at", None)),
                fields=["seq"],
                name="ledger_edition_newest",
            ),
        ),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.UniqueConstraint(
                fields=("document", "version"), name="ledger_one_version"
            ),
        ),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.UniqueConstraint(
                condition=models.Q(("superseded_at", None)),
                fields=("document",),
                name="ledger_one_newest_edition",
            ),
        ),
        migrations.AddIndex(
            model_name="ending",
            index=models.Index(fields=["label", "object_id"], name="ledger_ending_of"),
        ),
        migrations.AddIndex(
            model_name="value",
            index=models.Index(
                fields=["collection", "name", "key", "document"], name="ledger_value_filter"
            ),
        ),
        migrations.AddIndex(
            model_name="sortkey",
            index=models.Index(
                fields=["collection", "name", "key", "document"], name="ledger_sort_key"
            ),
        ),
        migrations.AddIndex(
            model_name="current",
            index=models.Index(fields=["label", "object_id"], name="ledger_current_key"),
        ),
        migrations.AddIndex(
            model_name="current",
            index=models.Index(fields=["path"], name="ledger_current_path"),
        ),
        migrations.AddIndex(
            model_name="current",
            index=models.Index(fields=["collection", "document"], name="ledger_current_collection"),
        ),
    ]
