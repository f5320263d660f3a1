"""The outermost ring: HTTP, console, worker, commands and all wiring."""
