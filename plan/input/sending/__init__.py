"""Taking what the public sends in: one way for the API and for the form on the site."""
