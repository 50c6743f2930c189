from django.db import models


class Scored(models.Model):
    """What the rules against spam said of a row that was sent in: see `cms.delivery.taking.spam`.

    For moderators; no document tells it.
    """

    spam_points = models.PositiveSmallIntegerField("spam points", default=0, editable=False)
    spam_reasons = models.JSONField(default=list, editable=False)

    class Meta:
        abstract = True
