"""How far each version was shown to be whole and to run: levels L1 to L5, and the work a verifier does for them."""
