"""Which script a run is of, and which version its snapshot joins. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath, PureWindowsPath

from escrow.core.vault_key import VaultKey
from escrow.intake.records import RunStart

FileSet = frozenset[tuple[str, str]]
"""The (path, digest) pairs of a snapshot."""

# What runs from a text and not from a file has no path of its own: where it was started from stands for it.
_TEXT_KINDS = frozenset({"command", "stdin", "notebook_cell", "exec"})


@dataclass(frozen=True, slots=True)
class ScriptIdentity:
    """What makes two runs runs of one script."""

    id: str
    account: str
    path: str
    name: str


def identify(
    key: VaultKey, endpoint_id: str, start: RunStart, known: dict[tuple[str, ...], ScriptIdentity] | None = None
) -> ScriptIdentity:
    """The script a run is of: (endpoint, account, path), or for a text its launching context and its content.

    `known` spares many runs of one script making its id again.
    """
    place = _place(endpoint_id, start)
    if known is None:
        return _identity(key, place, start)
    if place not in known:
        known[place] = _identity(key, place, start)
    return known[place]


def _place(endpoint_id: str, start: RunStart) -> tuple[str, ...]:
    account, script = start.account.text, start.script
    path = script.path or ""
    if script.kind in _TEXT_KINDS:
        context = str((start.trigger or {}).get("name") or start.process.parent or "")
        return ("text", endpoint_id, account, script.kind, context, path, script.digest or "")
    return ("path", endpoint_id, account, path or script.digest or "")


def _identity(key: VaultKey, place: tuple[str, ...], start: RunStart) -> ScriptIdentity:
    return ScriptIdentity(script_id(key, place), start.account.text, start.script.path or "", _name(start))


def script_id(key: VaultKey, parts: Sequence[str]) -> str:
    """32 hex digits: the same script always has the same id, and nobody outside can guess one."""
    return key.blind("script-id", "\x00".join(parts))[:32]


def joined_version(files: FileSet, known: Mapping[int, FileSet]) -> int | None:
    """The version a snapshot joins: the newest that holds all its files; None when it makes the next one.

    A run that imported less than another is not a change. Returning to earlier bytes returns to that version.
    """
    return max((number for number, held in known.items() if files <= held), default=None)


def _name(start: RunStart) -> str:
    script = start.script
    if script.kind in _TEXT_KINDS:
        return f"{start.interpreter.language} {script.kind.replace('_', ' ')}"
    path = script.path or ""
    is_windows = "\\" in path and "/" not in path
    name = PureWindowsPath(path).name if is_windows else PurePosixPath(path).name
    return name or script.kind
