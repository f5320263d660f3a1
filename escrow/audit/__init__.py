"""A public-standard Merkle log of what the vault did (C2SP tlog-tiles)."""
