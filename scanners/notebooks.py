"""The code in a notebook, taken out of its JSON."""

import json


def code_of(text: str) -> str:
    """The source of a notebook's code cells, one after the other; empty when it is no notebook."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        return ""
    cells = whole.get("cells") if isinstance(whole, dict) else None
    if not isinstance(cells, list):
        return ""
    return "\n".join(_source(cell) for cell in cells if isinstance(cell, dict) and cell.get("cell_type") == "code")


def _source(cell: dict[str, object]) -> str:
    """One cell; lines that are commands to the notebook and not Python become comments."""
    source = cell.get("source", "")
    text = "".join(str(part) for part in source) if isinstance(source, list) else str(source)
    return "\n".join(f"# {line}" if line.lstrip()[:1] in {"%", "!", "?"} else line for line in text.split("\n"))
