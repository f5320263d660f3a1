"""Which route a request met, as it is written in the code: what stands in its place may be anything, a secret too."""

from starlette.types import Scope

UNMATCHED = "unmatched"
_PREFIXES = ("/api/v1", "")


def template_of(scope: Scope) -> str:
    """`/api/v1/scripts/{script_id}`; a part that no route foresaw is not repeated."""
    pattern = getattr(scope.get("route"), "path_regex", None)
    if pattern is None:
        return UNMATCHED
    # A router's routes know their address below its prefix.
    for prefix in _PREFIXES:
        if scope["path"].startswith(prefix) and pattern.match(scope["path"][len(prefix) :]):
            return f"{prefix}{scope['route'].path}"
    return UNMATCHED
