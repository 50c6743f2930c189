"""What the floor and stock Wagtail are served by: Django's own, with nothing of ours beside it."""

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
