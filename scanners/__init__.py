"""What is wrong with a script, and how sure we are."""
