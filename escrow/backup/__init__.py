"""Backups of a running vault: encrypted to a recipient, and never with the key that opens what is in them."""
