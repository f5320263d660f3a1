"""The directory: people, their accounts, and the events that move them."""
