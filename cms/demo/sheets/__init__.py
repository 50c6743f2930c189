"""One module per section of the site: how its content files become pages."""
