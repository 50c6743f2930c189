"""`manage.py bootstrap`: what an empty site needs before people can sign in and write."""
