"""One year of the award, from the first nomination to the announcement."""
