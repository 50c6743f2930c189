"""What was imported: so that the same file is not imported twice, and its report stays at hand."""

from django.conf import settings
from django.db import models


class ImportRecord(models.Model):
    """A file that was imported into a plan, in its newest version."""

    plan = models.ForeignKey("plan.PlanPage", on_delete=models.CASCADE, related_name="imports")
    file_name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    report = models.JSONField(default=list)
    imported_at = models.DateTimeField(auto_now=True)
    imported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plan", "sha256"], name="one_import_of_a_file_per_plan")
        ]

    def __str__(self) -> str:
        return self.file_name


class ImportedPage(models.Model):
    """A page that a file became, in the order of the file."""

    record = models.ForeignKey(ImportRecord, on_delete=models.CASCADE, related_name="pages")
    page = models.OneToOneField(
        "plan.StrategyPage", on_delete=models.CASCADE, related_name="imported"
    )
    position = models.PositiveIntegerField()

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return f"{self.page} from {self.record}"
