"""`manage.py backup`: the database first, then the media, so that every file the database names is
in the copy. The site may go on meanwhile."""
