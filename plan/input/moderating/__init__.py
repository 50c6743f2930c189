"""Reading what was sent in, and deciding what of it is public; apart from the approval of pages."""
