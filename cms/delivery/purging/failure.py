class PurgeFailed(Exception):
    """The cache did not take the request; it is told again later. Names no secret."""
