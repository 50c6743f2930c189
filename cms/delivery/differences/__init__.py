"""What is different between two versions of a document, field by field, in words."""
