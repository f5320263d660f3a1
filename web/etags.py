"""Whether a caller holds what would be sent already."""


def is_held(if_none_match: str | None, mark: str) -> bool:
    """Does `If-None-Match` name this mark? Several may stand there, weak ones count, `*` is any (RFC 9110, 13.1.2)."""
    held = {one.strip().removeprefix("W/") for one in (if_none_match or "").split(",")}
    return mark in held or "*" in held
