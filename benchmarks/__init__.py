"""Measures, each beside a raw baseline of the same run."""
