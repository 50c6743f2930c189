class Unacceptable(Exception):
    """Why a file is not taken, as a sentence for whoever sent it."""
