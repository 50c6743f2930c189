"""What must run beside the benchmark: PostgreSQL, Redis, three web servers and a worker."""
