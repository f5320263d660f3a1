"""Erasing: a content's key, a person's names. What was promised of the log stays true."""
