"""Where bytes live, sealed, under the name of their digest."""
