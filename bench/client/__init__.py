"""A client that costs little beside what it measures: raw sockets, kept open, one thread."""
