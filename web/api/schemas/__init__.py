"""The shapes the interface takes and gives."""
