"""What an address says of a database, and never of its password."""

from pathlib import Path

import pytest
from escrow_collector import addresses, duck

TNS = """
# names
GL, GL.WORLD =
  (DESCRIPTION =
    (ADDRESS = (PROTOCOL = TCP)(HOST = db1)(PORT = 1522))
    (CONNECT_DATA = (SERVICE_NAME = gl.local)))
HR = (DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=db2)(PORT=1521))(CONNECT_DATA=(SID=HR)))
"""


@pytest.mark.parametrize(("text", "path"), [
    ("gl.db", "gl.db"), ("/srv/gl.db", "/srv/gl.db"), ("file:gl.db?mode=ro", "gl.db"),
    ("file:///srv/gl%20of%202026.db?mode=ro#x", "/srv/gl of 2026.db"), ("file://localhost/srv/gl.db", "/srv/gl.db"),
    ("file:r%C3%A9sum%C3%A9.db", "résumé.db"), ("file:100%.db", "100%.db"), ("", None), (":memory:", None),
    ("file::memory:?cache=shared", None), ("file:x?mode=memory&cache=shared", None), ("file:/x?vfs=memdb", None),
])  # fmt: skip
def test_the_file_a_name_for_sqlite_stands_for(text: str, path: str | None) -> None:
    assert addresses.sqlite_path(text) == path


def test_a_file_of_settings_tells_where_and_as_whom(tmp_path: Path) -> None:
    path = tmp_path / "my.cnf"
    path.write_text("[mysqld]\nport=1\n[client]\nhost = db1\nport=77 \n# user=x\nuser='etl'\npassword=hunter2\n"
                    "[gl]\ndatabase=gl\nssl-mode=off\nport=78\nquick\n")  # fmt: skip
    assert addresses.settings_in(str(path), "client", "gl") == {
        "host": "db1", "port": "78", "user": "etl", "database": "gl", "ssl_mode": "off"
    }  # fmt: skip
    assert addresses.settings_in(str(tmp_path / "absent"), "client") == {}


@pytest.mark.parametrize(("alias", "place"), [
    ("GL", ("", "db1", "1522", "gl.local")), ("gl.world", ("", "db1", "1522", "gl.local")), ("hr", ("", "db2", "1521", "HR")),
    ("DESCRIPTION", ("", "", "", "")),
])  # fmt: skip
def test_an_alias_of_oracles_leads_somewhere(alias: str, place: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "tnsnames.ora").write_text(TNS)
    text = addresses.described_in(str(tmp_path / "tnsnames.ora"), alias)
    assert addresses.parse_oracle(text) == place


@pytest.mark.parametrize(("text", "found"), [
    ("jdbc:postgresql://db1:77/gl?ssl=true", {"host": "db1", "port": "77", "dbname": "gl"}),
    ("jdbc:sqlserver://db1:77;databaseName=gl;user=etl;password=hunter2",
     {"host": "db1", "port": "77", "dbname": "gl", "user": "etl"}),
    ("jdbc:oracle:thin:@db1:77/gl", {"host": "db1", "port": "77", "dbname": "gl", "user": ""}),
    ("jdbc:sqlite:/srv/gl.db", {"dbname": "/srv/gl.db"}),
])  # fmt: skip
def test_an_address_of_javas(text: str, found: dict[str, str]) -> None:
    assert addresses.parse_jdbc(text) == found


def test_the_files_a_statement_of_duckdb_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.csv", "b.csv", "it.dat", "gl.db"):
        (tmp_path / name).touch()
    said = {
        "SELECT * FROM 'a.csv' JOIN 'absent.csv' USING (x)": [("a.csv", "read")],
        "from read_csv('*.csv')": [("a.csv", "read"), ("b.csv", "read")],
        "SELECT * FROM read_csv_auto('it.dat') WHERE kind = 'it.dat'": [("it.dat", "read")],
        "COPY t TO 'out.bin' (FORMAT parquet)": [("out.bin", "write")],
        "COPY t TO 'new.csv'; FROM 'new.csv'": [("new.csv", "write"), ("new.csv", "read")],
        "ATTACH DATABASE IF NOT EXISTS 'gl.db' AS gl": [("gl.db", "attach")],
        "ATTACH ':memory:' AS x": [],
        "ATTACH 'host=db1 password=hunter2 dbname=gl' AS pg (TYPE postgres)": [],
        "SELECT 'a.csv is no file' FROM t": [],
    }
    assert {text: duck.paths_in_sql(text) for text in said} == said
