"""The records of the wire format (docs/wire/v1.json), parsed once into frozen values."""

import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Annotated, Any, Literal, NoReturn

import msgspec
from msgspec import Meta, Struct

from escrow.core.errors import RecordMalformed
from escrow.core.file_names import without_unseen
from escrow.core.snapshots import FileRole

Count = Annotated[int, Meta(ge=0, le=2**53)]
Name = Annotated[str, Meta(min_length=1, max_length=256)]
Path = Annotated[str, Meta(max_length=4096)]
Argument = Annotated[str, Meta(max_length=65536)]
Instant = Annotated[datetime, Meta(tz=True)]
Seconds = Annotated[float, Meta(ge=0, le=1e10)]
DigestText = Annotated[str, Meta(pattern=r"^sha256:[0-9a-f]{64}\Z")]
RunName = Annotated[str, Meta(pattern=r"^[0-9A-Za-z._-]{8,128}\Z")]

Kind = Literal[
    "file", "command", "module", "stdin", "zipapp", "directory", "notebook_cell", "exec", "shebang", "frozen"
]  # fmt: skip
Captured = Literal["captured", "too_large", "unreadable", "stdin_pipe", "excluded", "package"]
Origin = Literal["own", "package", "system", "self"]


class Account(Struct, frozen=True):
    """The login a run happened under, as the spool file's owner tells it."""

    name: Name | None = None
    uid: Count | None = None

    @property
    def text(self) -> str:
        return self.name if self.name is not None else f"uid:{self.uid}"


class Process(Struct, frozen=True):
    """Where in the process tree a run stood."""

    pid: Count | None = None
    ppid: Count | None = None
    parent: Path | None = None
    ancestors: Sequence[Path] = ()
    cwd: Path | None = None
    argv: Annotated[Sequence[Argument], Meta(max_length=16384)] = ()


class Interpreter(Struct, frozen=True):
    """What executed the script."""

    language: Annotated[str, Meta(min_length=1, max_length=64)]
    path: Path | None = None
    version: Annotated[str, Meta(max_length=128)] | None = None
    venv: Path | None = None
    flags: Annotated[Sequence[Name], Meta(max_length=64)] = ()


class Script(Struct, frozen=True):
    """Which script a run executed."""

    kind: Kind
    path: Path | None = None
    digest: DigestText | None = None
    size: Count | None = None
    content: Captured | None = None
    moved_from: Path | None = None
    copied_from: Path | None = None


class RunStart(Struct, frozen=True, tag_field="type", tag="run.start"):
    """A run began."""

    run: RunName
    time: Instant
    account: Account
    interpreter: Interpreter
    script: Script
    seq: Count = 0
    utc_offset: Annotated[str, Meta(pattern=r"^[+-]\d\d:\d\d\Z")] | None = None
    time_zone: Annotated[str, Meta(max_length=128)] | None = None
    process: Process = Process()
    origin: Origin = "own"
    trigger: Mapping[str, Any] | None = None
    sensor: Mapping[str, Any] | None = None
    decision: Mapping[str, Any] | None = None
    trust: Mapping[str, Any] | None = None


class RunActivity(Struct, frozen=True, tag_field="type", tag="run.activity"):
    """A part of what a run was seen to do."""

    run: RunName
    part: Annotated[int, Meta(ge=0, le=1_000_000)]
    seq: Count = 0
    libraries: Sequence[Mapping[str, Any]] = ()
    network_out: Sequence[Mapping[str, Any]] = ()
    network_in: Sequence[Mapping[str, Any]] = ()
    llm: Sequence[Mapping[str, Any]] = ()
    databases: Sequence[Mapping[str, Any]] = ()
    files: Sequence[Mapping[str, Any]] = ()
    programs: Sequence[Mapping[str, Any]] = ()
    logs: Sequence[Mapping[str, Any]] = ()
    truncated: Mapping[str, Any] = {}
    trust: Mapping[str, Any] | None = None


class RunEnd(Struct, frozen=True, tag_field="type", tag="run.end"):
    """A run ended, and what it cost."""

    run: RunName
    time: Instant
    seq: Count = 0
    exit_code: Annotated[int, Meta(ge=-(2**31), le=2**32)] | None = None
    signal: Annotated[int, Meta(ge=0, le=255)] | None = None
    cpu_user_seconds: Seconds | None = None
    cpu_system_seconds: Seconds | None = None
    wall_seconds: Seconds | None = None
    peak_rss_bytes: Count | None = None
    read_bytes: Count | None = None
    write_bytes: Count | None = None
    trust: Mapping[str, Any] | None = None


class File(Struct, frozen=True):
    """One file of a snapshot."""

    path: Annotated[str, Meta(min_length=1, max_length=1024)]
    digest: DigestText
    size: Count
    role: FileRole


class Snapshot(Struct, frozen=True, tag_field="type", tag="snapshot"):
    """What a run executed: the script, the local modules it imported, the manifests beside it."""

    run: RunName
    digest: DigestText
    files: Annotated[Sequence[File], Meta(min_length=1)]
    seq: Count = 0

    @property
    def digests(self) -> frozenset[str]:
        return frozenset([file.digest for file in self.files])


class Loss(Struct, frozen=True, tag_field="type", tag="loss"):
    """Something ran, or was noted, and was not captured."""

    time: Instant
    reason: Literal[
        "content_unreadable", "stdin_pipe", "disk_quota", "queue_overflow", "hook_missing", "too_large", "quota"
    ]  # fmt: skip
    seq: Count = 0
    from_seq: Count = 0
    to_seq: Count = 0
    count: Annotated[int, Meta(ge=0, le=2**31)] = 1
    digest: DigestText | None = None
    path: Path | None = None


class FileState(Struct, frozen=True, tag_field="type", tag="file.state"):
    """What became of a file a run wrote."""

    time: Instant
    path: Path
    exists: bool
    seq: Count = 0
    size: Count | None = None
    rows: Count | None = None
    written_by_run: RunName | None = None


class Heartbeat(Struct, frozen=True, tag_field="type", tag="heartbeat"):
    """An endpoint is there, and how its sensors stand."""

    time: Instant
    seq: Count = 0
    collector: Annotated[str, Meta(max_length=64)] | None = None
    sensors: Mapping[str, Any] | None = None
    interpreters: Sequence[Mapping[str, Any]] | None = None
    spool_bytes: Count | None = None
    policy: Count | None = None


Record = RunStart | RunActivity | RunEnd | Snapshot | Loss | FileState | Heartbeat

_DEEPEST = 12
_LONGEST_PATH = 1024  # bytes; a database index takes no more beside the other columns of its key
_EARLIEST, _LATEST = 1970, 9998  # years; beyond them a change of time zone leaves the calendar

_TYPES: dict[str, type[Record]] = {
    "run.start": RunStart,
    "run.activity": RunActivity,
    "run.end": RunEnd,
    "snapshot": Snapshot,
    "loss": Loss,
    "file.state": FileState,
    "heartbeat": Heartbeat,
}
_PLAIN: msgspec.json.Decoder[Record] = msgspec.json.Decoder(Record, strict=True)
_QUOTED = re.compile(r" '.*'", re.DOTALL)
_GIT = re.compile(r"\.git|git~\d+", re.IGNORECASE)


def parse_record(line: bytes, *, tree_limit: int = 200) -> Record:
    """One line as a record; raises RecordMalformed saying what was expected, never what was sent."""
    record = _read_plain(line) or _read_closely(line)
    _check_places(record)
    if isinstance(record, Snapshot):
        _check_tree(record, tree_limit)
    return record


def _read_plain(line: bytes) -> Record | None:
    """The record of a line written as our collectors write; None when it must be looked at more closely.

    Written again, the line must come out byte for byte; with a key twice, a NaN or too many digits it would not.
    """
    try:
        value = msgspec.json.decode(line)
        if b"\\u" in line or msgspec.json.encode(value) != line or value["v"] is True or value["v"] != 1:
            return None
        if line.count(b"{") + line.count(b"[") > _DEEPEST:
            _check_depth(value, _DEEPEST)
        return _PLAIN.decode(line)
    except (msgspec.MsgspecError, UnicodeError, RecursionError, LookupError, TypeError):
        return None


def _read_closely(line: bytes) -> Record:
    """Any line at all, read by rules that can say what is wrong with it."""
    value = _load(line)
    if not isinstance(value, dict):
        raise RecordMalformed("record: expected one JSON object a line; see docs/wire/v1.json")
    if value.get("v") != 1 or isinstance(value.get("v"), bool):
        raise RecordMalformed("v: expected 1; this vault reads version 1 of the wire format")
    kind = _TYPES.get(value["type"]) if isinstance(value.get("type"), str) else None
    if kind is None:
        known = ", ".join(_TYPES)
        raise RecordMalformed(f"type: expected one of {known}; update the vault first", code="record_unknown")
    try:
        record: Record = msgspec.convert(value, kind, strict=True)
    except msgspec.ValidationError as fault:
        told = _QUOTED.sub("", str(fault))  # never what was sent
        raise RecordMalformed(f"{value['type']}: {told}; see docs/wire/v1.json") from None
    return record


def _load(line: bytes) -> Any:
    try:
        text = line.decode("utf-8")
        value = json.loads(
            text, object_pairs_hook=_without_duplicates, parse_constant=_no_constant, parse_float=_finite
        )
        _check_depth(value, _DEEPEST)
        if "\\u" in text:
            _refuse_unstorable(value)
    except UnicodeError:
        raise RecordMalformed("record: expected valid UTF-8 without lone surrogates; encode it again") from None
    except RecursionError:
        raise RecordMalformed("record: nested too deeply; at most 12 levels are read") from None
    except ValueError as fault:
        if isinstance(fault, json.JSONDecodeError):
            raise RecordMalformed(f"record: not JSON at column {fault.colno}; send the line again") from None
        raise RecordMalformed("record: a number is too long; the largest is 2^53") from None
    return value


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise RecordMalformed("record: a key stands twice in one object; which one is meant cannot be known")
    return value


def _no_constant(_name: str) -> NoReturn:
    raise RecordMalformed("record: NaN and infinities are not numbers of the wire format; leave the field out")


def _finite(text: str) -> float:
    number = float(text)
    return number if math.isfinite(number) else _no_constant(text)


def _check_depth(value: Any, left: int) -> None:
    if isinstance(value, dict | list):
        if not left:
            raise RecursionError
        for inner in value.values() if isinstance(value, dict) else value:
            _check_depth(inner, left - 1)


def _refuse_unstorable(value: Any) -> None:
    for text in _texts(value):
        text.encode("utf-8")  # a lone surrogate cannot be encoded
        if "\x00" in text:
            raise RecordMalformed("record: a text holds a NUL character; no name or path does")


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def _check_places(record: Record) -> None:
    """Places in time and in a file system that a database can keep and find again."""
    time = getattr(record, "time", None)
    if time is not None and not _EARLIEST <= time.year <= _LATEST:
        raise RecordMalformed(f"time: expected a year from {_EARLIEST} to {_LATEST}; set the machine's clock")
    path = record.script.path if isinstance(record, RunStart) else getattr(record, "path", None)
    if path is not None and len(path) * 4 > _LONGEST_PATH and len(path.encode()) > _LONGEST_PATH:
        raise RecordMalformed(f"path: at most {_LONGEST_PATH} bytes are kept; leave it out", code="path_too_long")


def _check_tree(snapshot: Snapshot, limit: int) -> None:
    if len(snapshot.files) > limit:
        raise RecordMalformed(f"snapshot: at most {limit} files, received {len(snapshot.files)}; leave some out")
    paths = [file.path for file in snapshot.files]
    for path in paths:
        _check_path(path)
    if len(set(paths)) != len(paths):
        raise RecordMalformed("snapshot: one path stands twice; each file has a path of its own")
    if len(paths) > 1 and _folders(paths) & set(paths):
        raise RecordMalformed("snapshot: one path is both a file and a folder; send the tree as it is on disk")
    scripts = [file for file in snapshot.files if file.role is FileRole.SCRIPT]
    if len(scripts) != 1 or scripts[0].digest != snapshot.digest:
        raise RecordMalformed(
            "snapshot: expected exactly one file of role script, with the snapshot's digest; name the one that ran"
        )


def _folders(paths: Sequence[str]) -> set[str]:
    return {"/".join(path.split("/")[:depth]) for path in paths for depth in range(1, path.count("/") + 1)}


@lru_cache(4096)  # the same few files are named again and again
def _check_path(path: str) -> None:
    """Refuses what leads out of a tree or into a repository; what is only odd is kept, and told by `notes_on`."""
    parts = path.replace("\\", "/").split("/")  # as Windows would read it
    if path[0] in "/\\" or re.match(r"^[A-Za-z]:", path):
        raise RecordMalformed("path: expected one relative to the snapshot; send it with forward slashes")
    if any(part in ("", ".", "..") for part in parts):
        raise RecordMalformed("path: an empty, '.' or '..' component leads out of the snapshot; leave the file out")
    if "\x00" in path:
        raise RecordMalformed("path: a NUL character; no file system has such a name")
    if any(_is_git(part) for part in parts):
        raise RecordMalformed("path: a '.git' component would be a repository inside a repository; leave it out")
    if any(len(part.encode()) > 255 for part in path.split("/")):
        raise RecordMalformed("path: a component is longer than 255 bytes; leave the file out")


def _is_git(part: str) -> bool:
    """As some file systems read it: no letter nobody sees, no dot or space at its end, nothing from a colon on."""
    return _GIT.fullmatch(without_unseen(part).partition(":")[0].rstrip(" .")) is not None
