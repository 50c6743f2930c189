from django.db import models


class Conflict(models.Model):
    """That a judge keeps out of an entry: declared by the judge, and never taken back by one."""

    judge = models.ForeignKey("awards.Judge", on_delete=models.CASCADE, related_name="conflicts")
    nomination = models.ForeignKey(
        "awards.Nomination", on_delete=models.CASCADE, related_name="conflicts"
    )
    reason = models.CharField(max_length=300, blank=True)
    declared_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["judge", "nomination"], name="awards_one_conflict_per_entry"
            )
        ]

    def __str__(self) -> str:
        return f"{self.judge} keeps out of {self.nomination}"
