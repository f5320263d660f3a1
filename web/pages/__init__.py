"""The console, one file per page."""
