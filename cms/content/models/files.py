from typing import Any

from wagtail.documents.models import AbstractDocument, Document


class File(AbstractDocument):
    """A file to download. Called a file, because a document is what the delivery API serves.

    Deviation from Wagtail: its size is known from the start, however the file came in.
    """

    file_size: int | None

    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = "file"
        verbose_name_plural = "files"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.file_size is None and self.file:
            self.file_size = self.file.size
        super().save(*args, **kwargs)
