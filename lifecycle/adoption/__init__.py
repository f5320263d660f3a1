"""Handing a script to an engineer with its redacted history."""
