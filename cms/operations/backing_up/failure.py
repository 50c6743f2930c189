class Failure(Exception):
    """Why there is no backup, in one sentence."""
