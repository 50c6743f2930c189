"""Taking nominations: one way for the API and for the form on the site."""
