"""Progress updates: how they are written, listed, kept for good, and what follows from them."""
