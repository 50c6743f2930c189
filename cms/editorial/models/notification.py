from django.conf import settings
from django.db import models
from wagtail.models import Page

from cms.editorial.models.release import Release
from cms.editorial.models.task_state import GatedTaskState
from cms.editorial.notifications.choices import Event
from cms.editorial.notifications.querysets import NotificationQuerySet


class Notification(models.Model):
    """That a person was told of an event, in these words."""

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notifications"
    )
    event = models.CharField(max_length=20, choices=Event.choices)
    about = models.CharField(
        max_length=60,
        help_text="The stage, decision, answer or release; a person is told of each once.",
    )
    page = models.ForeignKey(
        Page, null=True, on_delete=models.CASCADE, related_name="notifications"
    )
    release = models.ForeignKey(
        Release, null=True, on_delete=models.CASCADE, related_name="notifications"
    )
    task_state = models.ForeignKey(
        GatedTaskState,
        null=True,
        on_delete=models.CASCADE,
        related_name="notifications",
        help_text="The stage that waits; after its end there is nothing to do any more.",
    )
    subject = models.CharField(max_length=255)
    text = models.TextField()
    quote = models.TextField(blank=True, help_text="What a person wrote.")
    link = models.CharField(max_length=255, help_text="The path of the thing to do.")
    by_mail = models.BooleanField()
    created_at = models.DateTimeField(auto_now_add=True)
    read_at = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)

    objects = models.Manager.from_queryset(NotificationQuerySet)()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["recipient", "event", "about"], name="one_notification_per_event"
            ),
            models.CheckConstraint(
                condition=~models.Q(page=None, release=None), name="notification_about_something"
            ),
        ]
        indexes = [
            models.Index(fields=["recipient", "read_at"], name="notification_unread"),
            models.Index(
                fields=["created_at"],
                name="notification_unsent",
                condition=models.Q(by_mail=True, mailed_at=None),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject} ({self.recipient})"

    @property
    def settled(self) -> bool:
        """Whether it was about a stage that has ended meanwhile."""
        state = self.task_state
        return state is not None and state.status != GatedTaskState.STATUS_IN_PROGRESS

    @property
    def waits(self) -> bool:
        return self.read_at is None and not self.settled

    @property
    def link_label(self) -> str:
        return "See it" if self.settled else Event(self.event).link_label
