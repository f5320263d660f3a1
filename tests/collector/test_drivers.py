"""Drivers nobody listed: known by PEP 249's `apilevel`, told of by what they are asked with or by their own frames."""

import os
import socket
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from escrow_collector import addresses, compose, drivers, notice, observe, openers, spool

IN_XLSX = Path(__file__).parent / "truth" / "in.xlsx"
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
    packages = tmp_path / "lib" / "site-packages"
    (packages / driver).mkdir(parents=True)
    (packages / driver / "__init__.py").write_text(body)
    found: list[dict[str, object]] = activity_of(tmp_path, f"import sys\nsys.path.append({str(packages)!r})\n{script}")[
        "databases"
    ]
    return found


def activity_of(tmp_path: Path, script: str) -> dict[str, Any]:
    """What the hook tells of a script."""
    notes, path = tmp_path / "notes", tmp_path / "it.py"
    notes.mkdir()
    path.write_text(script)
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
    return compose.activity_record(RUN, facts, "/nowhere", ()) or {}


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


@pytest.mark.parametrize(("module", "name"), [
    ("mysql.connector", "mysql-connector"), ("pytds", "pytds"), ("impala.dbapi", "impala"),
    ("mariadb._mariadb", "mariadb"), ("ibm_db_dbi", "ibm-db-dbi"),
])  # fmt: skip
def test_a_driver_goes_by_what_is_imported(module: str, name: str) -> None:
    told: list[tuple[str, ...]] = []
    observer = observe.Observer(SimpleNamespace(count=told.append))
    observer.drives(drivers.named_of(module), "db1", 77, "gl", "etl")
    assert told == [("database", name, "db1", "77", "gl", "etl")]


def test_a_database_chosen_after_connecting_is_the_connections_own() -> None:
    first, later = ("database", "pymongo", "db1", "77", "", "etl"), ("database", "pymongo", "db1", "77", "gl", "etl")
    other = ("database", "pymongo", "db2", "77", "", "etl")
    found = (compose.activity_record(RUN, [first, later, other], "/nowhere", ()) or {})["databases"]
    assert [(one["host"], one["database"], one["count"]) for one in found] == [("db1", "gl", 2), ("db2", None, 1)]


@pytest.mark.skipif(sys.version_info < (3, 11), reason="before Python 3.11 no event tells that SQLite opened a file")
def test_a_database_that_could_not_be_opened_is_none(tmp_path: Path) -> None:
    script = (
        "import sqlite3\n"
        "for place in ('/nothere/gl.db', 'file:absent.db?mode=ro', 'file:there.db?mode=rwc'):\n"
        "    try: sqlite3.connect(place, uri=True)\n"
        "    except sqlite3.OperationalError: pass\n"
        "sqlite3.connect(':memory:')\n"
    )
    [found] = activity_of(tmp_path, script)["databases"]
    assert (found["database"], found["count"]) == (str(tmp_path / "there.db"), 1)


def test_a_port_is_open_once_somebody_listens(tmp_path: Path, port: int) -> None:
    script = (
        "import socket\n"
        "def free():\n"
        "    with socket.socket() as one:\n"
        "        one.bind(('127.0.0.1', 0))\n"
        "        return one.getsockname()[1]\n"
        "first, second = free(), free()\n"
        "reserved, opened = socket.socket(), socket.socket()\n"
        "reserved.bind(('127.0.0.1', first)); opened.bind(('127.0.0.1', second)); opened.listen()\n"
        "open('ports', 'w').write('%d %d' % (first, second))\n"
    )
    found = activity_of(tmp_path, script)["network_in"]
    assert [str(one["port"]) for one in found] == (tmp_path / "ports").read_text().split()[1:]


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


def test_a_connection_held_by_both_its_ends_is_a_pipe() -> None:
    before = notice.descriptors()
    assert before is not None
    with socket.create_server(("127.0.0.1", 0)) as server:
        one = socket.create_connection(server.getsockname())
        _, (connected, _) = openers.held(before)
        assert connected == [server.getsockname()]  # half of a connection as any other
        other, _ = server.accept()
    with one, other:
        assert openers.held(before)[1] == ([], [])


def test_what_looks_around_finds_the_names_of_its_caller() -> None:
    """DuckDB looks for a table among the variables of whoever asks, as `eval` does."""
    told: list[object] = []
    hook = SimpleNamespace(quietly=lambda function, *given: function(*given), count=None, seen=set())
    module = SimpleNamespace(sql=eval)
    observe.Observer(hook).wrap(module, "sql", before=told.append, looks_around=True)
    table = 42
    assert module.sql("table") == table
    assert told == ["table"]
    with pytest.raises(NameError) as raised:
        module.sql("nothing_of_that_name")
    assert [Path(entry.path).name for entry in raised.traceback] == ["test_drivers.py", "<string>"]


@pytest.mark.parametrize(("address", "found"), [
    ("mongodb://etl:hunter2@db1:77/gl?x=1", [(("db1", 77), "gl", "etl")]),
    ("mongodb://db1,db2:78/", [(("db1", 27017), "", ""), (("db2", 78), "", "")]),
    ("localhost", [(("localhost", 27017), "", "")]),
])  # fmt: skip
def test_the_places_of_a_mongo_client(address: str, found: object) -> None:
    assert addresses.parse_mongo(address, 27017) == found


def test_a_function_of_c_stays_one_that_classes_do_not_bind() -> None:
    told: list[object] = []
    hook = SimpleNamespace(quietly=lambda function, *given: function(*given), count=None, seen=set())
    module = SimpleNamespace(load=len)
    observe.Observer(hook).wrap(module, "load", before=told.append)
    holder = type("Holder", (), {"load": module.load})
    assert holder().load("abc") == len("abc")
    assert (module.load.__name__, told) == ("len", ["abc"])


LISTENS = """
import socket, threading
listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(1)
"""
PIPE = """
one = socket.socket()
one.setblocking(False)
one.connect_ex(listener.getsockname())
other, _ = listener.accept()
listener.close()
open(__file__).close()
"""
SERVER = """
threading.Thread(target=listener.accept).start()
one = socket.create_connection(listener.getsockname())
open(__file__).close()
"""


def test_a_pipe_made_of_sockets_reaches_nobody(tmp_path: Path) -> None:
    found = activity_of(tmp_path, LISTENS + PIPE)
    assert (found.get("network_out", []), found.get("network_in", [])) == ([], [])


def test_a_server_that_asks_itself_is_a_server_all_the_same(tmp_path: Path) -> None:
    found = activity_of(tmp_path, LISTENS + SERVER)
    assert found["network_in"][0]["port"] == found["network_out"][0]["port"]


@pytest.mark.parametrize(("text", "kept"), [
    ("gl", "gl"), ("/srv/books@home.db", "/srv/books@home.db"), ("odd://etl:hunter2@db1:77/gl?x=1", "gl"),
    ("odd://etl:hunter2@db1:77", "db1:77"), ("SERVER=db1;PWD=hunter2", ""), ("host=db1 password=hunter2", ""),
])  # fmt: skip
def test_no_name_of_a_database_brings_a_password_along(text: str, kept: str) -> None:
    assert observe.bare(text) == kept


ATTACHES = """
import sqlite3
one = sqlite3.connect("main.db")
one.execute("ATTACH DATABASE 'literal.db' AS a")
one.execute("ATTACH ? AS b", ("bound.db",))
one.executescript("CREATE TABLE a.t (x); CREATE TABLE b.t (x); CREATE TABLE t (x);")
one.execute("ATTACH ':memory:' AS c")
try: one.execute("ATTACH '/nothere/x.db' AS d")
except sqlite3.OperationalError: pass
one.execute("VACUUM INTO 'copy.db'")
one.close()
"""


@pytest.mark.skipif(sys.version_info < (3, 11), reason="before Python 3.11 no event tells that SQLite opened a file")
def test_a_database_that_is_attached_is_one_that_was_used(tmp_path: Path) -> None:
    found = activity_of(tmp_path, ATTACHES)
    names = ["main.db", "literal.db", "bound.db", "copy.db"]
    assert [(one["database"], one["count"]) for one in found["databases"]] == [
        (str(tmp_path / one), 1) for one in names
    ]
    assert not [one["path"] for one in found.get("files", []) if one["path"].endswith(".db")]


def test_a_script_that_attaches_nothing_finds_sqlite_as_it_was(tmp_path: Path) -> None:
    script = "import sqlite3\nopen('told', 'w').write(type(sqlite3.connect).__name__ + str(sqlite3.connect('x.db')))\n"
    activity_of(tmp_path, script)
    assert (tmp_path / "told").read_text().startswith("builtin_function_or_method<sqlite3.Connection object")


PASSING = """
import sys, tempfile
sys.path.append({packages!r})
import office
office.save('book.bin')
with tempfile.NamedTemporaryFile('w', delete=False) as own: own.write('x')
open('own', 'w').write(own.name)
"""
OFFICE = """
import os, tempfile
def save(path):
    handle, passing = tempfile.mkstemp()
    os.close(handle)
    with open(passing, 'w') as file: file.write('part')
    with open(passing) as file, open(path, 'w') as whole: whole.write(file.read())
    os.remove(passing)
    kept = tempfile.NamedTemporaryFile(delete=False, prefix='kept')
    kept.close()
"""


def test_what_a_library_keeps_for_a_moment_is_not_the_scripts(tmp_path: Path) -> None:
    packages = tmp_path / "lib" / "site-packages"
    packages.mkdir(parents=True)
    (packages / "office.py").write_text(OFFICE)
    found = activity_of(tmp_path, PASSING.format(packages=str(packages)))["files"]
    told = [one["path"] for one in found]
    own = (tmp_path / "own").read_text()
    assert [(path, path.startswith(own[:5])) for path in told if path not in (str(tmp_path / "own"), own)] == [
        (str(tmp_path / "book.bin"), str(tmp_path).startswith(own[:5])), (told[-1], True)
    ]  # fmt: skip
    assert own in told
    assert "kept" in told[-1]


BOOKS = """
import os, shutil, sys, zipfile
sys.path.append({packages!r})
import myexcel
myexcel.read('in.xlsx')
myexcel.write('made.xlsx')
open('bytes.xlsx', 'wb').write(open('data.bin', 'rb').read())
shutil.copy('in.xlsx', 'copied.xlsx')
open('made.xlsx', 'rb').read()
with zipfile.ZipFile('packed.zip', 'w') as file: file.write('copied.xlsx')
with zipfile.ZipFile('parsed.xlsx') as file: file.read('xl/workbook.xml')
"""
MY_EXCEL = """
import zipfile
def read(path):
    with zipfile.ZipFile(path) as file: return file.namelist()
def write(path):
    with zipfile.ZipFile(path + '.tmp', 'w') as made, zipfile.ZipFile('in.xlsx') as file:
        for name in file.namelist(): made.writestr(name, file.read(name))
    import os
    os.replace(path + '.tmp', path)
"""


def test_the_sheets_of_a_workbook_are_told_when_somebody_looks_inside(tmp_path: Path) -> None:
    packages = tmp_path / "lib" / "site-packages"
    packages.mkdir(parents=True)
    (packages / "myexcel.py").write_text(MY_EXCEL)
    for name in ("in.xlsx", "parsed.xlsx", "data.bin"):
        (tmp_path / name).write_bytes(IN_XLSX.read_bytes())
    found = activity_of(tmp_path, BOOKS.format(packages=str(packages)))["files"]
    told = {(Path(one["path"]).name, one["mode"]): one.get("sheets") for one in found if one["path"].endswith(".xlsx")}
    sheets = ["Ledger", "Notes"]
    assert told == {
        ("in.xlsx", "read"): sheets, ("made.xlsx", "write"): sheets, ("bytes.xlsx", "write"): sheets,
        ("copied.xlsx", "write"): None, ("copied.xlsx", "read"): None, ("made.xlsx", "read"): None,
        ("parsed.xlsx", "read"): sheets,
    }  # fmt: skip


ROWS = """
import csv
with open('in.csv', newline='') as file: rows = list(csv.reader(file))
assert rows == [['name', 'amount'], ['x', '1'], ['y', '2']]
with open('named.csv', newline='') as file: rows = list(csv.DictReader(file))
assert rows == [{'name': 'x', 'amount': '1'}, {'name': 'y', 'amount': '2'}]
with open('some.csv', newline='') as file:
    reader = csv.reader(file)
    next(reader), next(reader)
    assert reader.line_num == 2
class Table:
    reader = csv.reader
assert list(Table().reader(['a,b'])) == [['a', 'b']]
"""


def test_rows_the_csv_module_reads_are_counted(tmp_path: Path) -> None:
    for name in ("in.csv", "named.csv", "some.csv"):
        (tmp_path / name).write_text("name,amount\nx,1\ny,2\n")
    found = activity_of(tmp_path, ROWS)["files"]
    assert {Path(one["path"]).name: one["rows"] for one in found} == {"in.csv": 3, "named.csv": 2, "some.csv": 2}


def test_what_is_removed_from_an_open_folder_is_named_by_its_place(tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    (tmp_path / "gone" / "it.txt").touch()
    found = activity_of(tmp_path, "import shutil\nshutil.rmtree('gone')\n")["files"]
    assert [(one["path"], one["mode"]) for one in found] == [(str(tmp_path / "gone" / "it.txt"), "delete")]


ASYNCIO = """
import asyncio
async def main():
    one = await asyncio.start_server(lambda reader, writer: writer.close(), '127.0.0.1', 0)
    port = one.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    await reader.read()
    writer.close()
    one.close()
    return port
port = asyncio.run(main())
"""
OPENED = {
    "http.server": "import http.server\none = http.server.HTTPServer(('127.0.0.1', 0), None)\nport = one.server_port\n"
    "one.server_close()\n",
    "create_server": "import socket\none = socket.create_server(('127.0.0.1', 0))\nport = one.getsockname()[1]\none.close()\n",
    "socket": "import socket\none = socket.socket()\none.bind(('127.0.0.1', 0))\none.listen()\nport = one.getsockname()[1]\n"
    "del one\n",
    "asyncio": ASYNCIO,
}


@pytest.mark.parametrize("server", OPENED.values(), ids=list(OPENED))
def test_a_port_the_system_chose_was_open_though_it_is_closed_before_anybody_looks(tmp_path: Path, server: str) -> None:
    found = activity_of(tmp_path, server + "open('port', 'w').write(str(port))\n")
    assert [str(one["port"]) for one in found["network_in"]] == [(tmp_path / "port").read_text()]


MONGO = {
    "__init__.py": "",
    "asynchronous/__init__.py": "",
    "asynchronous/mongo_client.py": """
import asyncio, socket
from pymongo.asynchronous.database import AsyncDatabase
class AsyncMongoClient:
    def __init__(self, host=None, port=None, **named):
        self.place = host.partition("@")[2].partition("/")[0].split(":")
    def __getitem__(self, name):
        return AsyncDatabase(self, name)
    async def connect(self):
        with socket.socket() as sock:
            sock.setblocking(False)
            address = self.place[0], int(self.place[1])
            task = asyncio.ensure_future(asyncio.get_running_loop().sock_connect(sock, address))
            await task  # as `asyncio.wait_for` does before Python 3.12: nothing of this is on the task's stack
""",
    "asynchronous/database.py": """
class AsyncDatabase:
    def __init__(self, client, name):
        self.name = name
""",
}


def test_a_client_of_mongodb_that_connects_in_a_task_tells_its_database(tmp_path: Path, port: int) -> None:
    folder = tmp_path / "lib" / "site-packages" / "pymongo"
    (folder / "asynchronous").mkdir(parents=True)
    for name, body in MONGO.items():
        (folder / name).write_text(body)
    script = f"""
import asyncio, sys
sys.path.append({str(folder.parent)!r})
from pymongo.asynchronous.mongo_client import AsyncMongoClient
client = AsyncMongoClient("mongodb://etl:hunter2@127.0.0.1:{port}/")
client["crm"]
asyncio.run(client.connect())
"""
    [found] = activity_of(tmp_path, script)["databases"]
    assert (found["driver"], found["host"], found["port"]) == ("pymongo", "127.0.0.1", port)
    assert (found["database"], found["user"], found["count"]) == ("crm", "etl", 1)
