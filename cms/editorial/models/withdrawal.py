from django.conf import settings
from django.db import models
from wagtail.models import Page


class Withdrawal(models.Model):
    """That a public page is no longer in force, though it can still be read, and why.

    It ends when the page is restored, published anew, unpublished or deleted. Nothing that Wagtail
    copies: a copy of a withdrawn page is a draft like any other.
    """

    wagtail_reference_index_ignore = True

    page = models.OneToOneField(Page, on_delete=models.CASCADE, related_name="withdrawal")
    reason = models.TextField(help_text="For the public.")
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    def __str__(self) -> str:
        return f"{self.page} is withdrawn: {self.reason}"
