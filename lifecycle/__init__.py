"""Who answers for a script, and until when."""
