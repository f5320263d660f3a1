"""The Git history of each script, a projection of archive and SQL."""
