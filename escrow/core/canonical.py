"""One way to write a JSON value, so that the same value is always the same bytes."""

import json
from collections.abc import Mapping, Sequence

Json = None | bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"]

_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def canonical_json(value: Json) -> bytes:
    """Sorted keys, no spaces, UTF-8, no NaN: a subset of RFC 8785 (our numbers are integers)."""
    return _ENCODER.encode(value).encode()
