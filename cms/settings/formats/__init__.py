"""Formats that differ from Django's: see decision 0210."""
