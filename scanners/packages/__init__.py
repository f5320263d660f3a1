"""Libraries a script uses: which, how that is known, and what is known against them."""
