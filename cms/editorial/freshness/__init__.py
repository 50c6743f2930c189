"""Pages are checked again by a day, `review_by`, by those who answer for them.

They are reminded before that day, on it, and weekly after it; when it has passed unused, the worker
marks the page as overdue, and the public is told by an edition.
"""
