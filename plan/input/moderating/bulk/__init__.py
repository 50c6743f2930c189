"""Deciding about many at once. Each is checked by itself, as on its own screen; what cannot be done
to one is said, and keeps back none of the others."""
