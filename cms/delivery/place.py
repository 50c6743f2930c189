"""Where the API is mounted, said once."""

PREFIX = "/api/v1/"
DOCS = f"{PREFIX}docs"
VERSION = "1.0.0"
