"""The results as a page: what was promised, what was measured, on what."""
