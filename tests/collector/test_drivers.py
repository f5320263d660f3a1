"""Drivers nobody listed: known by PEP 249's `apilevel`, told of by what they are asked with or by their own frames."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from escrow_collector import compose, notice, openers, spool

INJECT = Path(compose.__file__).parent / "inject"
RUN = "6e1c0000-0000-4000-8000-000000000001"
IN_PYTHON = """
import socket
apilevel, threadsafety, paramstyle = "2.0", 1, "qmark"
class Connection:
    def __init__(self, host, port, user, password, database):
        self.database, self._user = database, user
        self.begin(host, port)
    def begin(self, host, port):
        self.socket = socket.create_connection((host, port))
def connect(host, port, user, password, database):
    return Connection(host, port, user, password, database)
"""
BY_WORDS = """
apilevel = "2.0"
def connect(dsn=None, **named):
    return (dsn, named)
"""


def databases_of(tmp_path: Path, driver: str, body: str, script: str) -> list[dict[str, object]]:
    """What is told of a script that uses this driver, installed as every package is."""
    packages, notes = tmp_path / "lib" / "site-packages", tmp_path / "notes"
    (packages / driver).mkdir(parents=True)
    notes.mkdir()
    (packages / driver / "__init__.py").write_text(body)
    path = tmp_path / "it.py"
    path.write_text(f"import sys\nsys.path.append({str(packages)!r})\n{script}")
    hidden = {
        "PYTHONPATH": str(INJECT),
        "ESCROW_COLLECTOR_SPOOL": str(notes),
        "ESCROW_COLLECTOR_ROOT": f"{os.getpid()}:{RUN}",
    }
    done = subprocess.run(
        [sys.executable, str(path)], env={"PATH": os.environ["PATH"], **hidden}, cwd=tmp_path, capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    text = (notes / f"{RUN}.facts").read_text()
    assert "hunter2" not in text
    facts = spool.read_facts(str(notes / f"{RUN}.facts"))
    assert facts[-1][-1] == "0", "faults inside the hook"
    found: list[dict[str, object]] = (compose.activity_record(RUN, facts, "/nowhere", ()) or {})["databases"]
    return found


@pytest.fixture
def port() -> object:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_driver_in_python_is_told_of_once(tmp_path: Path, port: int) -> None:
    script = f"import quietdb\nquietdb.connect('127.0.0.1', {port}, 'etl', 'hunter2', 'gl')\n"
    [found] = databases_of(tmp_path, "quietdb", IN_PYTHON, script)
    assert (found["driver"], found["host"], found["port"]) == ("quietdb", "127.0.0.1", port)
    assert (found["database"], found["user"]) == ("gl", "etl")


@pytest.mark.parametrize(("asked", "place"), [
    ("host='db1', port=77, user='etl', password='hunter2', database='gl'", ("db1", 77, "gl", "etl")),
    ("server='db1', port=77, uid='etl', password='hunter2', dbname='gl'", ("db1", 77, "gl", "etl")),
    ("'odd://etl:hunter2@db1:77/gl'", ("db1", 77, "gl", "etl")),
    ("'host=db1 port=77 user=etl password=hunter2 dbname=gl'", ("db1", 77, "gl", "etl")),
    ("'SERVER=db1;PORT=77;UID=etl;PWD=hunter2;DATABASE=gl'", ("db1", 77, "gl", "etl")),
])  # fmt: skip
def test_a_driver_is_told_of_by_what_it_is_asked_with(tmp_path: Path, asked: str, place: tuple[object, ...]) -> None:
    [found] = databases_of(tmp_path, "odd_db", BY_WORDS, f"import odd_db\nodd_db.connect({asked})\n")
    assert found["driver"] == "odd-db"
    assert (found["host"], found["port"], found["database"], found["user"]) == place


def test_a_file_is_a_database_without_a_host(tmp_path: Path) -> None:
    [found] = databases_of(tmp_path, "odd_db", BY_WORDS, "import odd_db\nodd_db.connect('books.db')\n")
    assert (found["database"], found["host"]) == (str(tmp_path / "books.db"), None)


@pytest.mark.parametrize(("name", "verb"), [
    ("read_csv", "read"), ("load", "read"), ("imread", "read"), ("open", "mode"), ("write_table", "write"),
    ("save", "write"), ("loads", None), ("dumps", None), ("parse_datetime", None), ("ready", None), ("opener", None),
])  # fmt: skip
def test_what_opens_goes_by_its_name(name: str, verb: str | None) -> None:
    assert openers.verb_of(name) == verb


def test_the_kernel_tells_what_is_held_open(tmp_path: Path, port: int) -> None:
    before = notice.descriptors()
    assert before is not None
    with (tmp_path / "it.bin").open("wb"), socket.create_connection(("127.0.0.1", port)):
        files, (connected, _) = openers.held(before)
    assert (str(tmp_path / "it.bin"), "write") in files
    assert ("127.0.0.1", port) in connected
