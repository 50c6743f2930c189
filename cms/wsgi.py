import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.production")

django = get_wsgi_application()

from cms.delivery.short_way import with_short_way  # noqa: E402 (models are there only now)
from cms.delivery.usage import background  # noqa: E402

application = with_short_way(django)
background.begin()
