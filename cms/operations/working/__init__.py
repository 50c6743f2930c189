"""`manage.py work`: what happens without a request. One process, a thread for each kind of job, so
that a long task delays neither the schedule nor the recorder."""
