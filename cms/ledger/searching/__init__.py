"""Full-text search of what is public: the same words, and so the same hits, on both databases.

A text becomes words here (`words.py`), never in the database: folded, without accents, stemmed by
the document's language. The databases only find and rank them (`postgresql.py`, `sqlite.py`). What
people type goes the same way (`sought.py`), so none of it is ever read as query syntax.
"""
