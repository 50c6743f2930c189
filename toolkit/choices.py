from django.db.models import TextChoices


class Audience(TextChoices):
    EMPLOYER = "employer", "Employers"
    WORKER = "worker", "Workers"
    TRAINING_PROVIDER = "training_provider", "Training providers"
    INTERMEDIARY = "intermediary", "Intermediaries"


class ResourceKind(TextChoices):
    GUIDE = "guide", "Guide"
    TEMPLATE = "template", "Template"
    CHECKLIST = "checklist", "Checklist"
    VIDEO = "video", "Video"
    DATASET = "dataset", "Dataset"
    TOOL = "tool", "Tool"
    WEBSITE = "website", "Website"
