from django.conf import settings
from django.contrib.auth.models import Group
from django.core.validators import RegexValidator
from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, PageChooserPanel
from wagtail.models import Page

ONE_LINE = RegexValidator(r"^[\w .,()&+-]+$", "Use letters, digits, spaces and . , ( ) & + - only.")


class ServiceAccount(ClusterableModel):
    """A machine that may draft and submit pages below its sections.

    It is a user who cannot sign in, in the role Contributor; a group of its own holds
    its sections.
    """

    name = models.CharField(
        max_length=60, unique=True, validators=[ONE_LINE], help_text="Which machine writes with it."
    )
    purpose = models.CharField(max_length=300, blank=True, help_text="What it writes, and why.")
    contact_email = models.EmailField(
        help_text="Whom to ask about it. What reviewers say of its drafts is sent there."
    )
    is_active = models.BooleanField(
        default=True, verbose_name="works", help_text="If not, none of its tokens is accepted."
    )
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="service_account",
        editable=False,
    )
    group = models.OneToOneField(
        Group, on_delete=models.PROTECT, related_name="service_account", editable=False
    )
    created_at = models.DateTimeField(auto_now_add=True, verbose_name="created")

    panels = [
        FieldPanel("name"),
        FieldPanel("purpose"),
        FieldRowPanel([FieldPanel("contact_email"), FieldPanel("is_active")]),
        InlinePanel("sections", heading="It writes below", label="Section", min_num=1),
    ]
    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["name"]
        default_permissions = ("add", "change", "view")

    def __str__(self) -> str:
        return self.name


class ServiceSection(models.Model):
    account = ParentalKey(ServiceAccount, on_delete=models.CASCADE, related_name="sections")
    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")

    panels = [PageChooserPanel("page")]

    def __str__(self) -> str:
        return str(self.page)
