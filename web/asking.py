"""What an address of the interface may be asked by: a word it does not read is refused, not passed over."""

from collections.abc import Iterator

from fastapi import Request
from fastapi.dependencies.models import Dependant

from escrow.core.errors import RequestRefused

_INTERFACE = "/api/"


async def refuse_unknown_parameters(request: Request) -> None:
    """A misspelt filter would answer with everything, and whoever asked would take that for the answer."""
    if not request.query_params or not request.scope["path"].startswith(_INTERFACE):
        return
    known = set(_parameters(request.scope["route"].dependant))
    unknown = sorted(request.query_params.keys() - known)
    if unknown:
        told = f"it takes {', '.join(sorted(known))}" if known else "it takes none"
        raise RequestRefused(
            f"{unknown[0][:80]}: this address takes no such parameter; {told}", code="parameter_unknown"
        )


def _parameters(dependant: Dependant) -> Iterator[str]:
    """The names in the query a route or one of its dependencies reads."""
    yield from (field.alias for field in dependant.query_params)
    for inner in dependant.dependencies:
        yield from _parameters(inner)
