"""Who writes, who reviews, who publishes; and a publisher's session."""

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.models import Group, User
from django.contrib.sessions.backends.db import SessionStore

SECRET = "benchmark" * 3 + "bench"
"""A CSRF token is 32 letters that a form and a cookie share; ours guards nothing."""


def person(name: str, *groups: Group) -> User:
    user, _ = User.objects.get_or_create(username=name, email=f"{name}@example.org")
    user.groups.set(groups)
    return user


def signed_in(user: User) -> dict[str, str]:
    """The headers of a browser in which `user` is signed in."""
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    return {
        "Cookie": f"{settings.SESSION_COOKIE_NAME}={session.session_key}; csrftoken={SECRET}",
        "Content-Type": "application/x-www-form-urlencoded",
        "Referer": "https://localhost/admin/",
    }
