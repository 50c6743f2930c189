"""Releases in Wagtail's admin."""
