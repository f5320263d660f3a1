"""Semgrep kept running, so that a script which has just come is read in milliseconds instead of seconds.

It speaks the language server protocol over its standard streams. What it says on its standard error is read
too: only there does it tell how many files it read, how many matches it has, and what it could not read. An answer
counts only when both agree; anything out of the ordinary is left to the one-call program, which explains itself.
"""

import json
import os
import re
import subprocess
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from queue import Empty, Queue
from time import monotonic
from typing import Any

from scanners.cage import Cage
from scanners.engine import Limits
from scanners.programs import kill
from scanners.semgrep.program import Match, Room, environment

_START = 60.0
_MOST_SCANS = 2_000
_MOST_BYTES = 16 << 20
_SUMMARY = re.compile(
    rb"with (\d+) Code rules.*?Semgrep errors: (.*?)\s*\n"
    rb"Semgrep skipped \d+ rules\nScanned (\d+) files\nFound (\d+) matches",
    re.DOTALL,
)
_LANGUAGE = {".py": "python", ".sh": "shellscript", ".js": "javascript", ".ps1": "powershell"}
CANARY_RULE = b"""rules:
- id: escrow.server.canary
  languages: [python]
  severity: INFO
  message: The server reads
  pattern: escrow_canary_of_the_server()
"""
_CANARY = b"escrow_canary_of_the_server()\n"


class ServerLost(Exception):
    """The server did not answer as it must; it has been ended."""


class Irregular(Exception):
    """The server answered, but not in a way that says this content was read as a whole."""


class Server:
    """One running program in its cage. Not for several threads at once."""

    def __init__(self, command: Path, cage: Cage, room: Room, limits: Limits, *, rules: int) -> None:
        self._room = room
        self._limits = limits
        self._rules = rules
        self._cage = cage
        self._prefix = ".".join(room.rules.parts[1:]) + "."  # it puts the folder before a rule's name, sometimes
        self._said: Queue[Mapping[str, Any] | None] = Queue()
        self._noted: Queue[re.Match[bytes] | None] = Queue()
        self._scans = 0
        self._process = self._start(command)
        self._pid = os.getpid()
        self._open()

    def scan(self, file: Path) -> list[Match]:
        """What the rules match in a file of the room, in order; raises Irregular or ServerLost."""
        uri = file.as_uri()
        body = file.read_bytes()
        document = {"uri": uri, "languageId": _LANGUAGE.get(file.suffix, "plaintext"), "version": 1}
        self._scans += 1
        _empty(self._said, self._noted)
        self._send("workspace/didCreateFiles", {"files": [{"uri": uri}]})
        self._send("textDocument/didOpen", {"textDocument": {**document, "text": body.decode()}})
        try:
            found = self._diagnostics(uri)
            self._settle(len(found))
        finally:
            self._send("textDocument/didClose", {"textDocument": {"uri": uri}})
            self._send("workspace/didDeleteFiles", {"files": [{"uri": uri}]})
        starts = _line_starts(body)
        return sorted(_match(one, starts, self._prefix) for one in found)

    @property
    def is_worn(self) -> bool:
        """Has it worked long enough, or was it inherited by a child process, which must not share it?"""
        return self._scans >= _MOST_SCANS or self._process.poll() is not None or self._pid != os.getpid()

    def close(self) -> None:
        """End the program; its answers so far stand."""
        if self._pid == os.getpid():
            kill(self._process)
            for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
                if stream is not None:
                    stream.close()

    # --- starting ---------------------------------------------------------------------------------------

    def _start(self, command: Path) -> subprocess.Popen[bytes]:
        room = self._room
        allowed = room.allowance(command, cpu_seconds=7_200, limits=self._limits)
        self._cage.admit(room.home.parent)
        process = subprocess.Popen(
            self._cage.command([str(command), "lsp"], allowed, root=room.root),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0, cwd=room.home,
            env=environment(command, room.home), start_new_session=True,
        )  # fmt: skip
        for name, listener in {"answers": self._listen, "notes": self._note}.items():
            threading.Thread(target=listener, args=[process], name=f"escrow-semgrep-{name}", daemon=True).start()
        return process

    def _open(self) -> None:
        """Greet it, wait until it has read its rules, and see it find something before it is believed."""
        folder = self._room.files.as_uri()
        self._send("initialize", {
            "processId": None, "rootUri": folder, "capabilities": {},
            "workspaceFolders": [{"uri": folder, "name": "contents"}],
            "initializationOptions": {"metrics": {"enabled": False}, "scan": self._options()},
        }, number=1)  # fmt: skip
        self._wait_for(lambda message: message.get("id") == 1 and "result" in message, _START)
        self._send("initialized", {})
        self._wait_for(lambda message: message.get("method") == "semgrep/rulesRefreshed", _START)
        self._wait_for(_is_end_of_work, _START)  # it looks at open documents once more, of which there are none
        canary = self._room.files / "canary.py"
        canary.write_bytes(_CANARY)
        try:
            if [match.rule for match in self.scan(canary)] != ["escrow.server.canary"]:
                raise ServerLost("it does not find what it must")
        except Irregular as fault:
            raise ServerLost(f"it does not answer as expected: {fault}") from None
        finally:
            canary.unlink()

    def _options(self) -> dict[str, Any]:
        return {
            "configuration": [str(self._room.rules)], "onlyGitDirty": False, "ci": False, "exclude": [], "include": [],
            "jobs": 1, "maxMemory": self._limits.megabytes, "maxTargetBytes": 0,
            "timeout": self._limits.seconds_per_content, "timeoutThreshold": 3,
        }  # fmt: skip

    # --- asking -----------------------------------------------------------------------------------------

    def _send(self, method: str, params: Mapping[str, Any], *, number: int | None = None) -> None:
        message = {"jsonrpc": "2.0", "method": method, "params": params} | ({"id": number} if number else {})
        body = json.dumps(message).encode()
        whole = memoryview(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        try:
            while whole:
                whole = whole[self._process.stdin.write(whole) :]  # type: ignore[union-attr]
        except (OSError, ValueError):
            raise ServerLost("it ended") from None

    def _diagnostics(self, uri: str) -> Sequence[Mapping[str, Any]]:
        def is_answer(message: Mapping[str, Any]) -> bool:
            return message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri

        return list(self._wait_for(is_answer, self._patience)["params"]["diagnostics"])

    @property
    def _patience(self) -> float:
        """Longer than it may take for one rule, shorter than anybody should wait."""
        return self._limits.seconds_per_content * 2.0

    def _settle(self, matches: int) -> None:
        """Do its notes say that it read one file as a whole, with as many matches as it published?"""
        try:
            noted = self._noted.get(timeout=self._patience)
        except Empty:
            raise ServerLost("no summary") from None
        if noted is None:
            raise ServerLost("it ended")
        rules, fault, files, found = noted.groups()
        if rules != b"%d" % self._rules:
            raise ServerLost(f"it uses {rules.decode()} rules of {self._rules}")  # it drops a bad rule without a word
        if fault.strip() or (files, found) != (b"1", b"%d" % matches):
            raise Irregular("not read as a whole")

    def _wait_for(self, is_it: Any, seconds: float) -> Mapping[str, Any]:
        until = monotonic() + seconds
        while (left := until - monotonic()) > 0:
            try:
                message = self._said.get(timeout=left)
            except Empty:
                break
            if message is None:
                raise ServerLost("it ended")
            if is_it(message):
                return message
        raise ServerLost(f"no answer within {seconds:g} s")

    # --- listening --------------------------------------------------------------------------------------

    def _listen(self, process: subprocess.Popen[bytes]) -> None:
        try:
            while (message := _read_message(process.stdout)) is not None:
                self._said.put(message)
        except (OSError, ValueError):
            pass  # closed, or not the protocol: either way there is nothing more to be had from it
        self._said.put(None)

    def _note(self, process: subprocess.Popen[bytes]) -> None:
        rest = b""
        try:
            while piece := process.stderr.read(65_536):  # type: ignore[union-attr]
                rest = (rest + piece)[-_MOST_BYTES:]
                while (summary := _SUMMARY.search(rest)) is not None:
                    self._noted.put(summary)
                    rest = rest[summary.end() :]
        except (OSError, ValueError):
            pass  # closed by us
        self._noted.put(None)


def _is_end_of_work(message: Mapping[str, Any]) -> bool:
    return message.get("method") == "$/progress" and message["params"]["value"].get("kind") == "end"


def _empty(*queues: "Queue[Any]") -> None:
    """Forget what came unasked; only an end must be heard again."""
    for queue in queues:
        while not queue.empty():
            if (message := queue.get_nowait()) is None:
                queue.put(message)
                return


def _read_message(stream: Any) -> Mapping[str, Any] | None:
    length = 0
    while line := _read_line(stream):
        if line.lower().startswith(b"content-length:"):
            length = int(line.split(b":")[1])
        if line == b"\r\n":
            break
    if not 0 < length <= _MOST_BYTES:
        return None
    body = b""
    while len(body) < length and (piece := stream.read(length - len(body))):
        body += piece
    message = json.loads(body)
    return message if isinstance(message, dict) else None


def _read_line(stream: Any) -> bytes:
    line = b""
    while not line.endswith(b"\n") and (letter := stream.read(1)):
        line += letter
    return line


def _line_starts(body: bytes) -> list[int]:
    """The program ends a line at each newline, and at nothing else."""
    return [0, *(match.end() for match in re.finditer(rb"\n", body))]


def _match(diagnostic: Mapping[str, Any], starts: Sequence[int], prefix: str) -> Match:
    """Its columns count bytes, not letters."""
    start, end = diagnostic["range"]["start"], diagnostic["range"]["end"]
    return Match(
        starts[start["line"]] + start["character"],
        starts[min(end["line"], len(starts) - 1)] + end["character"],
        str(diagnostic["code"]).removeprefix(prefix),
        int(start["line"]) + 1,
    )
