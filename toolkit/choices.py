from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Audience(TextChoices):
    EMPLOYER = "employer", _("Employers")
    WORKER = "worker", _("Workers")
    TRAINING_PROVIDER = "training_provider", _("Training providers")
    INTERMEDIARY = "intermediary", _("Intermediaries")


class ResourceKind(TextChoices):
    GUIDE = "guide", _("Guide")
    TEMPLATE = "template", _("Template")
    CHECKLIST = "checklist", _("Checklist")
    VIDEO = "video", _("Video")
    DATASET = "dataset", _("Dataset")
    TOOL = "tool", _("Tool")
    WEBSITE = "website", _("Website")
