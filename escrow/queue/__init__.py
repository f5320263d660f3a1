"""Work handed over inside the transaction that causes it."""
