"""Whoever changes what is public without a review says why; the log keeps it (decision 169)."""
