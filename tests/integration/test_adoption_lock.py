"""The lock of a package: what pip reads of it, and hashes only from an index that is configured and knows all of them."""

import json
import subprocess
import sys
import threading
import tomllib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx2
import pytest

from lifecycle.adoption.locking import IndexHashes, pyproject_toml, python_of, requirements_lock
from lifecycle.adoption.profile import Library

FILES = {
    "six": [
        ("six-1.16.0-py2.py3-none-any.whl", "a" * 64),
        ("six-1.16.0.tar.gz", "b" * 64),
        ("six-1.16.tar.gz", "c" * 64),
    ],
    "my-lib": [("my_lib-2.0-py3-none-any.whl", "d" * 64)],
}


@pytest.fixture
def index() -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            files = FILES.get(self.path.strip("/").rpartition("/")[2])
            body = json.dumps({"files": [{"filename": name, "hashes": {"sha256": said}} for name, said in files or ()]})
            self.send_response(200 if files else 404)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_: Any) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/simple"
    server.shutdown()


def hashes(url: str) -> IndexHashes:
    return IndexHashes(url, httpx2.Client(timeout=5))


def test_a_release_has_the_hashes_of_its_own_files_and_no_others(index: str) -> None:
    assert hashes(index).of("six", "1.16.0") == ["a" * 64, "b" * 64]
    assert hashes(index).of("six", "1.16") == ["c" * 64]
    assert hashes(index).of("My.Lib", "2.0") == ["d" * 64]
    assert hashes(index).of("nothing", "1") == []


def test_a_lock_is_hashed_whole_or_says_why_not(index: str) -> None:
    both = [Library("six", "1.16.0"), Library("my-lib", "2.0")]
    lock = requirements_lock(both, hashes(index))
    assert lock.count("--hash=sha256:") == 3
    partly = requirements_lock([*both, Library("unknown", "9")], hashes(index))
    assert "--hash=" not in partly
    assert "the index knows no hash of unknown" in partly
    assert "no index of packages is configured" in requirements_lock(both, None)


@pytest.mark.parametrize("name", ["--index-url=http://evil", "a b", "-r x", "x; os", "../up"])
def test_a_name_that_is_none_never_becomes_an_option(name: str) -> None:
    for text in (requirements_lock([Library(name, "1")], None), pyproject_toml("etl.py", None, [Library(name, "1")])):
        assert name not in text
    assert "1; evil" not in requirements_lock([Library("six", "1; evil")], None)


def test_pip_takes_the_lock(index: str, tmp_path: Path) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text(requirements_lock([Library("six", "1.16.0")], hashes(index)))
    done = subprocess.run(
        [sys.executable, "-m", "pip", "install", "--dry-run", "--no-deps", "--no-index", "--require-hashes", "-r", lock],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "No matching distribution found for six==1.16.0" in done.stderr, (
        "it was read, and only the index was missing"
    )


def test_the_project_can_be_read_and_names_what_was_observed() -> None:
    text = pyproject_toml("Ledger Extract.py", "3.11", [Library("pandas", "2.2.1"), Library("six", None)])
    project = tomllib.loads(text)["project"]
    assert project["name"] == "ledger-extract"
    assert project["dependencies"] == ["pandas==2.2.1", "six"]
    assert project["requires-python"] == ">=3.11"
    assert python_of(["bash 5.2", "python 3.12.1", "python 3.11.2"]) == "3.11"
