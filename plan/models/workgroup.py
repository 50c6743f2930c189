from typing import Any

from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import models, transaction
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, TitleFieldPanel
from wagtail.admin.widgets import SlugInput

from cms.content.models import NamedInLanguages, NameTranslation, names_panel, one_name_each
from cms.editorial.roles.reviewers import (
    GroupTaken,
    is_own,
    make_reviewers,
    rename_reviewers,
    require_free,
)


class Workgroup(NamedInLanguages):
    """A body that carries the plan out."""

    name = models.CharField(max_length=100, unique=True)
    slug = models.SlugField(
        max_length=100, unique=True, help_text="Used in addresses and by other sites."
    )
    description = models.TextField(blank=True, max_length=1000)
    reviewers = models.ForeignKey(
        Group,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="workgroups",
        help_text="Who approves the strategies that this workgroup leads. "
        "Empty: a group of its own is made, which is renamed and deleted with the workgroup.",
    )
    contact_name = models.CharField(
        max_length=100, blank=True, help_text="A function rather than a person, if possible."
    )
    contact_email = models.EmailField(blank=True)

    panels = [
        MultiFieldPanel(
            [
                TitleFieldPanel("name", targets=["slug"]),
                FieldPanel("slug", widget=SlugInput),
                FieldPanel("description"),
            ],
            heading="Workgroup",
        ),
        MultiFieldPanel(
            [FieldPanel("contact_name"), FieldPanel("contact_email")], heading="Contact"
        ),
        FieldPanel("reviewers"),
        names_panel(),
    ]

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Raises GroupTaken where its own group could not bear its name."""
        self._keep_reviewers()
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "reviewers"}
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        own = self.own_group()
        if own and is_own(own, self.name):
            return
        try:
            if own or not self.reviewers:
                require_free(self.name)
        except GroupTaken as taken:
            raise ValidationError({"name": taken}) from taken

    def own_group(self) -> Group | None:
        """The group that was made for it and still is its own; none if another is chosen now."""
        stored = Workgroup.objects.filter(pk=self.pk).select_related("reviewers").first()
        group = stored.reviewers if stored else None
        chosen_now = self.reviewers_id not in (None, group.pk if group else None)
        return group if stored and not chosen_now and is_own(group, stored.name) else None

    def _keep_reviewers(self) -> None:
        own = self.own_group()
        if own is None:
            self.reviewers = self.reviewers or make_reviewers(self.name)
            return
        self.reviewers = own
        if not is_own(own, self.name):
            rename_reviewers(own, self.name)


class WorkgroupTranslation(NameTranslation):
    workgroup = ParentalKey(Workgroup, on_delete=models.CASCADE, related_name="translations")
    description = models.TextField(
        blank=True, max_length=1000, help_text="Empty: it is shown as it is above."
    )

    panels = [FieldPanel("locale"), FieldPanel("name"), FieldPanel("description")]

    class Meta:
        verbose_name = "translation"
        constraints = one_name_each("workgroup", "plan_workgroup")
