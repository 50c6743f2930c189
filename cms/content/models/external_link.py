from datetime import datetime
from hashlib import sha256
from typing import Any, Self

from django.db import models
from django.utils import timezone
from wagtail.models import Page

from cms.content.links.choices import LinkState


class LinkHost(models.Model):
    """A machine that is asked, one question at a time, with a pause after each."""

    name = models.CharField(max_length=300, unique=True, help_text="Scheme, name and port.")
    robots = models.TextField(blank=True, help_text="Its robots.txt, as far as it was read.")
    robots_read_at = models.DateTimeField(null=True)
    not_before = models.DateTimeField(default=timezone.now)
    leased_until = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name

    def lease(self, until: datetime) -> bool:
        """Take the host for this process; False if another one was faster."""
        now = timezone.now()
        free = models.Q(leased_until=None) | models.Q(leased_until__lte=now)
        mine = type(self).objects.filter(free, pk=self.pk, not_before__lte=now)
        return bool(mine.update(leased_until=until))


class ExternalLinkQuerySet(models.QuerySet["ExternalLink"]):
    def due(self, now: datetime) -> Self:
        """What is to be looked at: it stands on a page, and its host may be asked."""
        free = models.Q(host__leased_until=None) | models.Q(host__leased_until__lte=now)
        used = models.Exists(LinkUse.objects.filter(link=models.OuterRef("pk")))
        return self.filter(free, used, next_at__lte=now, host__not_before__lte=now)

    def for_addresses(self, addresses: Any) -> Self:
        return self.filter(digest__in={digest_of(address) for address in addresses})

    def unused(self) -> Self:
        return self.filter(uses=None)


class ExternalLink(models.Model):
    """An address of another site, and what is known of it.

    `state` is what the last look that could tell has told; a look that could not (a timeout, a
    wall against robots) says "unknown" and leaves its reason in `detail`.
    """

    url = models.TextField("address")
    digest = models.CharField(max_length=64, unique=True, help_text="SHA-256 of the address.")
    host = models.ForeignKey(LinkHost, on_delete=models.CASCADE, related_name="links")
    state = models.CharField(max_length=10, choices=LinkState.choices, default=LinkState.WAITING)
    status = models.PositiveSmallIntegerField(null=True, help_text="HTTP status, if any came.")
    detail = models.CharField(max_length=300, blank=True)
    moved_to = models.TextField(blank=True)
    checked_at = models.DateTimeField(null=True)
    state_since = models.DateTimeField(default=timezone.now)
    failures = models.PositiveIntegerField(default=0, help_text="Looks in a row that told nothing.")
    failing_since = models.DateTimeField(null=True)
    next_at = models.DateTimeField(default=timezone.now, db_index=True)

    objects = ExternalLinkQuerySet.as_manager()

    class Meta:
        ordering = ["url"]
        indexes = [models.Index(fields=["state", "state_since"], name="link_state")]

    def __str__(self) -> str:
        return self.url

    @property
    def page_titles(self) -> str:
        return "; ".join(use.page.title for use in self.uses.all())


class LinkUse(models.Model):
    """A page on which an address stands, in public or in its latest draft."""

    link = models.ForeignKey(ExternalLink, on_delete=models.CASCADE, related_name="uses")
    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    place = models.CharField(max_length=200, blank=True)
    is_public = models.BooleanField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["link", "page"], name="one_use_per_link_and_page")
        ]

    def __str__(self) -> str:
        return f"{self.link_id} on {self.page_id}"


def digest_of(address: str) -> str:
    return sha256(address.encode()).hexdigest()
