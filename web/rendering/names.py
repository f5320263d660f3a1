"""Names that came from elsewhere: what would hide or reorder text is made visible before it is shown."""

import re
from typing import Any

from markupsafe import Markup, escape

# Controls, bidirectional marks, zero-width letters, line separators, tags: each can make one name look like another.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


def plain(text: str) -> str:
    """The text with every unseen character written out, as in `‹U+202E›`."""
    return _UNSEEN.sub(lambda found: f"‹U+{ord(found.group()):04X}›", text)


def exact(text: str) -> Markup:
    """The text for a field that is sent back: the same characters, the unseen ones as references."""
    return Markup(  # noqa: S704  # escaped here; a reference is ours
        _UNSEEN.sub(_reference, str(escape(text)))
    )


def _reference(found: re.Match[str]) -> str:
    # HTML reads references below U+00A0 as other characters; those stand as they are.
    return f"&#{ord(found.group())};" if ord(found.group()) >= 0xA0 else found.group()


def chips(text: str) -> Markup:
    """The same of escaped text inside code, each as a mark of its own."""
    return Markup(  # noqa: S704  # the caller escaped the text; what is put in is ours
        _UNSEEN.sub(lambda found: f'<span class="unseen">U+{ord(found.group()):04X}</span>', text)
    )


def finalize(value: Any) -> Any:
    """Every value a template prints passes here; markup of ours does not need to."""
    return plain(value) if isinstance(value, str) and not isinstance(value, Markup) else value
