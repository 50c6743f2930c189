"""`/health/live`: this process answers. `/health/ready`: it can do its work; 503 while it cannot.

For load balancers, containers and `make run`. Answered before any other middleware, so that neither
a host name, nor HTTPS, nor a session is asked for; says nothing that a stranger should not know.
"""
