"""Looking for what somebody typed, wherever it stands in a text."""

from typing import Any

from sqlalchemy import ColumnElement, func


def holds(column: Any, word: str) -> ColumnElement[bool]:
    """Does a text hold this word, in whatever case? What would be a wildcard stands for itself."""
    plain = word.lower().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    found: ColumnElement[bool] = func.lower(column).like(f"%{plain}%", escape="\\")
    return found
