from django.db.models import TextChoices


class EmployerSize(TextChoices):
    SMALL = "small", "Fewer than 50 employees"
    MEDIUM = "medium", "50 to 249 employees"
    LARGE = "large", "250 to 999 employees"
    VERY_LARGE = "very_large", "1,000 employees or more"
