"""Code as lines of safe HTML: classes only, placeholders as chips, plain text where colour would cost too much."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup
from pygments.lexer import Lexer
from pygments.lexers.configs import IniLexer, TOMLLexer
from pygments.lexers.javascript import JavascriptLexer
from pygments.lexers.perl import PerlLexer
from pygments.lexers.python import PythonLexer
from pygments.lexers.r import SLexer
from pygments.lexers.ruby import RubyLexer
from pygments.lexers.shell import BashLexer, PowerShellLexer
from pygments.lexers.sql import SqlLexer
from pygments.token import Comment, Keyword, Name, Number, Operator, String

from scanners.redaction import PLACEHOLDER
from web.rendering.names import chips

MOST_BYTES = 1 << 20
MOST_LINES = 20_000
MOST_COLOURED = 5_000

# Lexers by name, never guessed: guessing runs every lexer over hostile text.
_LEXERS: dict[str, type[Lexer]] = {
    "python": PythonLexer, "shell": BashLexer, "powershell": PowerShellLexer, "javascript": JavascriptLexer,
    "r": SLexer, "perl": PerlLexer, "ruby": RubyLexer, "sql": SqlLexer, "toml": TOMLLexer, "ini": IniLexer,
}  # fmt: skip
_ENDINGS = {
    "py": "python", "pyw": "python", "sh": "shell", "bash": "shell", "ps1": "powershell", "js": "javascript",
    "mjs": "javascript", "r": "r", "pl": "perl", "rb": "ruby", "sql": "sql", "toml": "toml", "ini": "ini", "cfg": "ini",
}  # fmt: skip
_CLASSES: tuple[tuple[Any, str], ...] = (
    (Comment, "c"),
    (String.Doc, "c"),
    (Keyword, "k"),
    (Operator.Word, "k"),
    (String, "s"),
    (Number, "m"),
    (Name.Function, "f"),
    (Name.Class, "f"),
    (Name.Decorator, "f"),
    (Name.Builtin, "b"),
)
_HELD, _END, _RETURN = "\ue000", "\ue001", "\ue002"
_PLACE = re.compile(f"{_HELD}(\\d+){_END}")


@dataclass(frozen=True, slots=True)
class Code:
    """A text ready to be shown, line by line; `note` says why it is plain, when it is."""

    lines: Sequence[Markup]
    note: str | None = None


def highlight(body: bytes, *, path: str, language: str | None = None) -> Code:
    """One file's lines. Too long or unknown to us: plain text with a note; binary: no lines and a note."""
    if b"\0" in body[:8000] and not body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Code([], "This file is binary; download it to look at it.")
    text = _decoded(body).replace("\r\n", "\n")
    if len(body) > MOST_BYTES or text.count("\n") > MOST_LINES:
        lines = _lines(text)[:MOST_LINES]
        return Code([_chips(html.escape(line)) for line in lines], "Too long to colour; the beginning is shown plain.")
    lexer = _LEXERS.get(_ENDINGS.get(path.rsplit(".", 1)[-1].lower(), "")) or _LEXERS.get(language or "")
    if lexer is None or text.count("\n") > MOST_COLOURED:
        note = None if lexer is None else "Long file, shown plain."
        return Code([_chips(html.escape(line)) for line in _lines(text)], note)
    return Code(_coloured(text, lexer))


def _coloured(text: str, lexer: type[Lexer]) -> list[Markup]:
    held: list[str] = []

    def hold(found: re.Match[str]) -> str:
        held.append(found.group())
        return f"{_HELD}{len(held) - 1}{_END}"

    # A lexer would tear a placeholder apart; it is put back when the line is whole. A lone return is no line's end to
    # Git and the engines, and would be one to a lexer.
    marked = PLACEHOLDER.sub(hold, text.replace(_HELD, "").replace(_END, "")).replace("\r", _RETURN)
    lines = [""]
    for kind, value in lexer(stripnl=False, ensurenl=False).get_tokens(marked):
        name = _class_of(kind)
        for place, part in enumerate(value.split("\n")):
            if place:
                lines.append("")
            if part:
                escaped = html.escape(part)
                lines[-1] += f'<span class="t-{name}">{escaped}</span>' if name else escaped
    if lines and not lines[-1]:
        lines.pop()
    return [_chips(_PLACE.sub(lambda found: held[int(found.group(1))], line).replace(_RETURN, "\r")) for line in lines]


def _lines(text: str) -> list[str]:
    """Lines as Git and the engines count them: they end with a line feed and with nothing else."""
    lines = text.split("\n")
    return lines if lines[-1] else lines[:-1]


def _class_of(kind: Any) -> str | None:
    return next((short for token, short in _CLASSES if kind in token), None)


def _chips(line: str) -> Markup:
    """Placeholders as chips: what was there, and which of several it is; and every letter nobody can see, seen."""
    return chips(
        PLACEHOLDER.sub(
            lambda found: (
                f'<span class="secret" title="{found.group(1)} taken out; the same mark is the same value">'
                f"{found.group(1).replace('_', ' ')} <b>{found.group(2)}</b></span>"
            ),
            line,
        )
    )


def _decoded(body: bytes) -> str:
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig")):
        if body.startswith(mark):
            return body.decode(encoding, "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return body.decode("latin-1")
