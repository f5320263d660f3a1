"""What a truth script really does: listeners on loopback that note what reaches them, and strace beside it."""

import json
import os
import re
import socket
import socketserver
import struct
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
LABELS: dict[str, dict[str, Any]] = json.loads((HERE / "labels.json").read_text("utf-8"))
_SSL_REQUEST = struct.pack("!II", 8, 80877103)


@dataclass
class Listeners:
    """Ports the scripts are told of, and what arrived there: `requests` are heads and bodies, `greetings` first bytes."""

    http: int
    dumb: int
    free: int
    requests: list[bytes] = field(default_factory=list)
    greetings: list[bytes] = field(default_factory=list)

    @property
    def environ(self) -> dict[str, str]:
        return {"HTTP": str(self.http), "DUMB": str(self.dumb), "FREE": str(self.free)}

    def port(self, label: Any) -> Any:
        """`$HTTP` as the port it stands for."""
        names = {"$HTTP": self.http, "$DUMB": self.dumb, "$FREE": self.free}
        return names.get(label, label)


@contextmanager
def listeners() -> Iterator[Listeners]:
    """An HTTP server that speaks like a model provider and refuses to tunnel, and one that hangs up on everybody."""
    with _Server(("127.0.0.1", 0), _Web) as web, _Server(("127.0.0.1", 0), _Dumb) as dumb, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        found = Listeners(web.server_address[1], dumb.server_address[1], free.getsockname()[1])
        free.close()
        for server in (web, dumb):
            server.seen = found
            threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield found
        web.shutdown()
        dumb.shutdown()


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    seen: Listeners


class _Web(socketserver.StreamRequestHandler):
    server: _Server

    def handle(self) -> None:
        self.connection.settimeout(10)
        try:
            while self._answer():
                continue
        except OSError:
            return

    def _answer(self) -> bool:
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            line = self.rfile.readline()
            if not line:
                return False
            head += line
        length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
        body = self.rfile.read(int(length.group(1))) if length else b""
        if re.search(rb"(?i)transfer-encoding: *chunked", head):
            while size := int(self.rfile.readline(), 16):
                body += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
        self.server.seen.requests.append(head + body)
        status = b"502 Refused" if head.startswith(b"CONNECT") else b"200 OK"
        reply = json.dumps(_reply(head)).encode()
        length_line = b"Content-Length: %d" % len(reply)
        self.wfile.write(
            b"\r\n".join([b"HTTP/1.1 " + status, b"Content-Type: application/json", length_line, b"", reply])
        )
        return not head.startswith(b"CONNECT")


class _Dumb(socketserver.BaseRequestHandler):
    """Hangs up; a PostgreSQL client is told once that there is no TLS, so that it says who it is."""

    server: _Server

    def handle(self) -> None:
        self.request.settimeout(0.2)
        try:
            first = self.request.recv(4096)
            if first == _SSL_REQUEST:
                self.request.sendall(b"N")
                first = self.request.recv(4096)
            self.server.seen.greetings.append(first)
        except OSError:
            return


def _reply(head: bytes) -> dict[str, Any]:
    path = head.split(b" ", 2)[1]
    usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2, "input_tokens": 1, "output_tokens": 1}
    if b"embeddings" in path:
        return {
            "object": "list",
            "model": "m",
            "usage": usage,
            "data": [{"object": "embedding", "index": 0, "embedding": [0.1]}],
        }
    if b"/messages" in path:
        text = {"type": "text", "text": "hello"}
        return {"id": "m", "type": "message", "role": "assistant", "model": "m", "content": [text], "stop_reason": "end_turn",
                "stop_sequence": None, "usage": usage}  # fmt: skip
    if b"generateContent" in path:
        return {"candidates": [{"content": {"role": "model", "parts": [{"text": "hello"}]}, "finishReason": "STOP"}]}
    message = {"role": "assistant", "content": "hello"}
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    return {"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice], "usage": usage}


def prepare(folder: Path) -> None:
    """The files the scripts find."""
    (folder / "in.txt").write_text("text\n")
    (folder / "in.csv").write_text("name,amount\nx,1\ny,2\n")
    (folder / "in.json").write_text('{"a": 1}')
    (folder / "in.xlsx").write_bytes((HERE / "in.xlsx").read_bytes())


def traced(python: str, script: Path, folder: Path, environ: dict[str, str]) -> tuple[set[tuple[str, str]], set[int]]:
    """`(files below the folder by name and mode, ports connected or sent to)` of one bare run, as the kernel saw it."""
    log = folder.parent / "strace.log"
    calls = "open,openat,creat,rename,renameat,renameat2,connect,sendto"
    done = subprocess.run(
        ["strace", "-ff", "-qq", "-s", "4096", "-e", f"trace={calls}", "-o", str(log), python, str(script)],
        cwd=folder, env=environ, capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    # A log for each thread: in one log for all, calls at the same time are cut into halves.
    text = "".join(one.read_text("utf-8", errors="replace") for one in log.parent.glob(f"{log.name}.*"))
    return _files(text, folder), {
        int(port) for port in re.findall(r"(?:connect|sendto)\(.*?sin6?_port=htons\((\d+)\)", text)
    }


def _files(text: str, folder: Path) -> set[tuple[str, str]]:
    found = set()
    opened = re.compile(r'\b(?:openat\([^,]+, |open\(|creat\()"([^"]+)", ?([A-Z_|]+).*\) += \d+')
    for path, flags in opened.findall(text):
        whole = Path(os.path.normpath(folder / path))
        if whole.parent == folder and "O_DIRECTORY" not in flags and whole.is_file() | (whole.suffix != ""):
            found.add((whole.name, "write" if "WRONLY" in flags or "RDWR" in flags else "read"))
    for path in re.findall(r'\brename(?:at2?)?\(.*"([^"]+)"(?:, \w+)?\) += 0', text):
        whole = Path(os.path.normpath(folder / path))
        if whole.parent == folder:
            found.add((whole.name, "write"))
    return found
