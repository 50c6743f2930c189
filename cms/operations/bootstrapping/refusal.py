class Refusal(Exception):
    """Why the site was left as it was, in one sentence that says what to do."""
