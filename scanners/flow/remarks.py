"""Comments that go on over lines, left out of what is read line by line."""

from collections.abc import Iterator, Sequence


def without_blocks(lines: Sequence[str]) -> Iterator[str]:
    """Lines without what stands at their beginning in a comment that goes on over lines. What follows its end on the
    same line is read, and so is a line within it that does not say by a `*` that it is part of it: code may look so."""
    is_within = False
    for line in lines:
        bare = line.lstrip()
        is_begin = bare.startswith("/*")
        if not is_begin and not (is_within and bare.startswith("*")):
            is_within = is_within and "*/" not in bare
            yield line
            continue
        _, end, rest = bare[2 * is_begin :].partition("*/")
        is_within = not end
        yield rest
