"""What is asked, and how near to the floor its answer must come."""
