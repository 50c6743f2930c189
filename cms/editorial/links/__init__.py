"""A text shown to a person without an account, who says what they think of it."""
