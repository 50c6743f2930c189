"""One screen per page under review: what a person needs to decide, and the two buttons."""
