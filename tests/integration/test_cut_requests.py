"""A depositor that dies while it sends: of a request that was cut short nothing is kept, least of all its name."""

import gzip
import json
import socket
import uuid
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.fault_fixtures import AT, Vault

LINES = [
    json.dumps({"v": 1, "type": "loss", "seq": number, "time": AT, "from_seq": 0, "to_seq": 0, "count": 1,
                "reason": "disk_quota", "digest": None, "path": None})
    for number in range(1, 41)
]  # fmt: skip
PLAIN = ("\n".join(LINES) + "\n").encode()


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = Vault.found(tmp_path)
    made.start()
    yield made
    made.stop()


def send_a_part(vault: Vault, headers: dict[str, str], part: bytes, length: int) -> None:
    """The head of a request, a part of its body, and the line goes dead."""
    host = urlsplit(vault.url)
    named = {**vault.headers, **headers, "Host": host.netloc, "Content-Length": str(length)}
    head = "".join(f"{name}: {value}\r\n" for name, value in named.items())
    with socket.create_connection((host.hostname or "", host.port or 0), 10) as line:
        line.sendall(f"POST /api/v1/collectors/batches HTTP/1.1\r\n{head}\r\n".encode() + part)


@pytest.mark.parametrize("encoding", ["gzip", None])
def test_of_a_request_that_was_cut_short_nothing_is_kept(vault: Vault, encoding: str | None) -> None:
    body = gzip.compress(PLAIN) if encoding else PLAIN
    after_a_line = PLAIN.index(b"\n", len(PLAIN) // 2) + 1
    with vault.client() as client:
        for size in (0, 1, after_a_line if encoding is None else len(body) // 2, len(body) - 1):
            name = str(uuid.uuid4())
            headers = {"Batch-Id": name, **({"Content-Encoding": encoding} if encoding else {})}
            send_a_part(vault, headers, body[:size], len(body))
            # The same whole, under the same name: every line is answered for, as if nothing had come before.
            answer = client.post("/collectors/batches", content=body, headers=headers)
            assert (answer.status_code, answer.json().get("accepted")) == (200, len(LINES)), (size, answer.text)
