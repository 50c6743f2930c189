"""Publishing without approval in Wagtail's admin, and approving of it afterwards."""
