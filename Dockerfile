# Two stages: the first has what it takes to install, the second only what it takes to run.
FROM python:3.11-slim-bookworm AS build
RUN pip install --no-cache-dir "uv>=0.9,<1"
ENV UV_PYTHON_DOWNLOADS=never UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv sync --locked --no-dev
COPY manage.py ./
COPY cms cms
COPY home home
COPY plan plan
COPY toolkit toolkit
COPY awards awards
COPY templates templates
COPY locale locale
# Values that open nothing: collecting static files asks for settings, not for services.
RUN DJANGO_SETTINGS_MODULE=cms.settings.production STATIC_ROOT=/app/static DATA_DIR=/tmp/data \
    SECRET_KEY=only-while-building ALLOWED_HOSTS=localhost BASE_URL=http://localhost \
    DATABASE_URL=sqlite:////tmp/data/none.sqlite3 REDIS_URL=redis://localhost \
    EMAIL_URL=consolemail:// EMAIL_FROM=nobody@localhost \
    .venv/bin/python manage.py collectstatic --no-input --verbosity 0

FROM python:3.11-slim-bookworm
RUN useradd --uid 10001 --home-dir /data --shell /usr/sbin/nologin cms && install -d -o cms -g cms /data
COPY --from=build /app /app
WORKDIR /app
ENV PATH=/app/.venv/bin:$PATH PYTHONUNBUFFERED=1 \
    DJANGO_SETTINGS_MODULE=cms.settings.production DATA_DIR=/data STATIC_ROOT=/app/static \
    GRANIAN_INTERFACE=wsgi GRANIAN_HOST=0.0.0.0 GRANIAN_PORT=8000 \
    GRANIAN_WORKERS=2 GRANIAN_BLOCKING_THREADS=4
USER cms
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD \
    ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/health/live', timeout=4)"]
CMD ["granian", "cms.wsgi:application"]
