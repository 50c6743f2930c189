"""Generated content: the same for the same scale, word for word."""

from bench.content.site import fill

__all__ = ["fill"]
