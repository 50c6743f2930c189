"""Renditions follow the file: made when an image is uploaded, made anew when it is replaced.

They are made after the commit, before the answer: whoever reads the edition that the upload caused
finds them in it.
"""

from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_save, pre_save

from cms.content.models import PublicImage
from cms.content.renditions.making import make


def connect() -> None:
    pre_save.connect(remove_outdated, sender=PublicImage, dispatch_uid="renditions.outdated")
    post_save.connect(make_after_commit, sender=PublicImage, dispatch_uid="renditions.make")


def remove_outdated(instance: PublicImage, raw: bool = False, **kwargs: Any) -> None:
    before = not raw and PublicImage.objects.filter(pk=instance.pk).first()
    if before and before.file.name != instance.file.name:
        instance.renditions.all().delete()


def make_after_commit(instance: PublicImage, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        transaction.on_commit(partial(make, instance.pk), robust=True)
