"""The import in Wagtail's admin: bring a file, see what was recognised, correct it, make drafts."""
