"""Turning code, differences and figures into safe HTML."""
