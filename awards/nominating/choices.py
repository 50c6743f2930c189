from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class NominationState(TextChoices):
    DRAFT = "draft", "Draft"
    SENT = "sent", "Sent"
    INELIGIBLE = "ineligible", "Not eligible"
    WITHDRAWN = "withdrawn", "Withdrawn"
    SPAM = "spam", "Spam"

    @property
    def told(self) -> "NominationState":
        """What its nominator is told; who sends spam learns nothing."""
        return NominationState.SENT if self is NominationState.SPAM else self

    @property
    def can_be_changed(self) -> bool:
        """By its nominator, while the window is open."""
        return self in (NominationState.DRAFT, NominationState.SENT, NominationState.SPAM)


class Relation(TextChoices):
    """What a nominator is to the employer."""

    WORKS_THERE = "works_there", _("I work there")
    LEADS_IT = "leads_it", _("I own or lead it")
    PARTNER = "partner", _("We work with it: a college, a union, a public agency")
    CUSTOMER = "customer", _("I am a customer or a neighbor")
    OTHER = "other", _("Something else")


class FileKind(TextChoices):
    """What can be attached; found by looking into the file, never by its name."""

    PDF = "pdf", _("PDF")
    PNG = "png", _("PNG image")
    JPEG = "jpeg", _("JPEG image")
    DOCX = "docx", _("Word document")
    XLSX = "xlsx", _("Excel workbook")

    @property
    def content_type(self) -> str:
        return CONTENT_TYPES[self]

    @property
    def endings(self) -> tuple[str, ...]:
        return (".jpg", ".jpeg") if self is FileKind.JPEG else (f".{self.value}",)


OFFICE = "application/vnd.openxmlformats-officedocument"
CONTENT_TYPES = {
    FileKind.PDF: "application/pdf",
    FileKind.PNG: "image/png",
    FileKind.JPEG: "image/jpeg",
    FileKind.DOCX: f"{OFFICE}.wordprocessingml.document",
    FileKind.XLSX: f"{OFFICE}.spreadsheetml.sheet",
}


class ScanState(TextChoices):
    NOT_SCANNED = "not_scanned", "Not scanned"
    WAITING = "waiting", "Waiting for the scanner"
    CLEAN = "clean", "Nothing found"
    INFECTED = "infected", "Infected"

    @property
    def may_be_opened(self) -> bool:
        return self in (ScanState.NOT_SCANNED, ScanState.CLEAN)
