class Obstacle(Exception):
    """Why this machine cannot serve, in one sentence that says what to do."""
