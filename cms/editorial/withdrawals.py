"""Which pages are withdrawn, and what ends a withdrawal beside its verb."""

from typing import Any

from django.db.models import Q
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from cms.editorial.models.withdrawal import Withdrawal
from cms.editorial.succession import forget_lead


def connect() -> None:
    page_published.connect(begin_anew, dispatch_uid="editorial.anew")
    page_unpublished.connect(end_with_page, dispatch_uid="editorial.unpublished")


def end_withdrawal(page: Page) -> bool:
    """Of the page and its aliases; says whether there was one."""
    of_these = Q(page=page.pk) | Q(page__alias_of=page.pk)
    return bool(Withdrawal.objects.filter(of_these).delete()[0])


def begin_anew(instance: Page, **kwargs: Any) -> None:
    """What is published anew is in force, and nobody is led away from it."""
    end_withdrawal(instance)
    forget_lead(instance)


def end_with_page(instance: Page, **kwargs: Any) -> None:
    end_withdrawal(instance)
