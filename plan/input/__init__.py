"""What the public says about a strategy: when it may, and what becomes of it."""
