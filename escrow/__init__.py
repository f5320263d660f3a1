"""The vault: what was deposited, by whom, and the proof of it."""
