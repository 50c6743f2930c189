"""Keys in the admin: for administrators, who make them, see what is read, and end them."""
