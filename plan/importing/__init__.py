"""Existing pages become drafts: `reading` a file, `recognising` an outline, `creating` pages.

The three are apart so that each can be shown and corrected by itself: reading knows files and no
plan, recognising knows plans and no database, creating knows the database and no text. What holds
across them is that no sentence is lost or doubled: see `recognising.coverage`.
"""
