"""Which models finance may use; a list, no call."""
APPROVED = ["gpt-4o", "claude-sonnet", "gemini-pro"]
print("\n".join(APPROVED))
