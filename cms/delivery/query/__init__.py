"""What a reader asks for: declared, typed, read once, and refused where it is not understood."""
