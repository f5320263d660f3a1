"""The database: one session, one commit point, one schema."""
