"""Who is asking: endpoints, people, tokens and sessions."""
