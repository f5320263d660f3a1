"""How far names are followed through one script: far enough for any that people write, and no further."""

import ast
from collections.abc import Iterator

from scanners.flow.python import TooLarge
from scanners.syntax import children

_MOST = 400_000


class Steps:
    """Steps of reading that one script is given: what its names stand for may be read again for each use of them."""

    def __init__(self) -> None:
        self._left = _MOST

    def take(self, count: int = 1) -> None:
        self._left -= count
        if self._left < 0:
            raise TooLarge("its names stand for more than can be followed")

    def walk(self, node: ast.AST) -> Iterator[ast.AST]:
        """Every node from one downwards, level by level, each a step."""
        waiting = [node]
        for inner in waiting:  # grows while it is gone through
            self.take()
            yield inner
            waiting += children(inner)
