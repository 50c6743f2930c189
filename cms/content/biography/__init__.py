"""The biography of a page: all that happened to it, in one order, from each place that keeps it."""
