"""Files that came with a nomination: private, small, and gone with it.

Their bytes are rows of a table apart, as those of an import are: so they come and go with the
transaction, are in every backup, and lie nowhere that a web server could find.
"""

from django.db import models

from awards.nominating.choices import FileKind, ScanState


class NominationAttachment(models.Model):
    nomination = models.ForeignKey(
        "awards.Nomination", on_delete=models.CASCADE, related_name="attachments"
    )
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=8, choices=FileKind.choices)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    scan = models.CharField(
        max_length=12, choices=ScanState.choices, default=ScanState.NOT_SCANNED, db_index=True
    )
    added_at = models.DateTimeField(auto_now_add=True)

    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["nomination", "sha256"], name="each_file_once")
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def scanned(self) -> ScanState:
        return ScanState(self.scan)

    @property
    def file_kind(self) -> FileKind:
        return FileKind(self.kind)


class AttachmentContent(models.Model):
    attachment = models.OneToOneField(
        NominationAttachment, on_delete=models.CASCADE, primary_key=True, related_name="content"
    )
    data = models.BinaryField()

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return f"Content of {self.attachment_id}"
