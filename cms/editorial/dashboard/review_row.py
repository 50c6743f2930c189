from django.contrib.auth.models import User
from django.urls import reverse


def review_link(page_id: int | str) -> str:
    return reverse("editorial_review:screen", args=[page_id])


def edit_link(page_id: int | str) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page_id])


def person_name(person: User) -> str:
    return person.get_full_name() or person.get_username()
