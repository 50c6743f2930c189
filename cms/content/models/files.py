from wagtail.documents.models import AbstractDocument, Document


class File(AbstractDocument):
    """A file to download. Called a file, because a document is what the delivery API serves."""

    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = "file"
        verbose_name_plural = "files"
