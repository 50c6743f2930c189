"""A worker says every few seconds that it is alive, where the web server can read it."""

import os
import socket
from datetime import timedelta

from django.utils import timezone

from cms.operations.models import Heartbeat

EVERY = 5
A_DAY = timedelta(days=1)


def name() -> str:
    return f"{socket.gethostname()[:80]}:{os.getpid()}"


def beat() -> None:
    Heartbeat.objects.update_or_create(worker=name(), defaults={"at": timezone.now()})


def stop() -> None:
    Heartbeat.objects.filter(worker=name()).delete()


def forget_the_gone() -> None:
    """Of workers that were killed and so could not say that they stop."""
    Heartbeat.objects.filter(at__lt=timezone.now() - A_DAY).delete()
