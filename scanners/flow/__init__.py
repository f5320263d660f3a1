"""Which way data goes through one script, read from its syntax alone: nothing of it is ever run."""
