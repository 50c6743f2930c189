"""Preview links in Wagtail's admin: share one, see who gave out which, take them back."""
