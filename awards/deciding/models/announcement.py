from django.db import models


class Announcement(models.Model):
    """The release with which the winners of a year become public."""

    year = models.OneToOneField(
        "awards.AwardYearPage", on_delete=models.CASCADE, related_name="announcement"
    )
    release = models.OneToOneField(
        "editorial.Release", on_delete=models.CASCADE, related_name="announcement"
    )

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.year}: {self.release}"
