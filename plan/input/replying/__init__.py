"""Answering a sender by mail. What is written is personal data, and goes when the sender's does."""
