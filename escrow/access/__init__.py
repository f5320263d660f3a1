"""Who may do what in the vault."""
