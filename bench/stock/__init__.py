"""Takes off what this project adds to Wagtail, in the process that is measured as stock."""
