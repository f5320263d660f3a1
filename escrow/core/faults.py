"""What a check found broken: named, so that whoever reads it knows which thing to look at."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is not as it was promised."""

    kind: str
    """leaf, checkpoint, tile, copy, content, version, batch, history or database."""
    thing: str
    """Its name: `leaf 4`, `tile/0/000`, `sha256:…`."""
    message: str
    """What is wrong with it, and what to do next."""
