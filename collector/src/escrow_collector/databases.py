"""Databases driven from C, which raise no event when they connect: where to, as whom, never with which password."""

import os
import sys


class Part(object):
    """What the drivers are asked for."""

    def __init__(self, observer):
        self.observer = observer
        self.hook = observer.hook
        self.wrap = observer.wrap
        self.count = observer.count
        self.drives = observer.drives
        self.touched = observer.touched
        self.mongo = {}  # places a client of MongoDB may connect to: (database, user)
        self.clients = {}  # the places of each client
        self.chosen = {}  # databases chosen of a client since, by place
        self.patches = {
            "psycopg/connection.py": self.psycopg,
            "psycopg/connection_async.py": self.psycopg,
            "psycopg2/extensions.py": self.psycopg2,
            "connector/abstracts.py": self.mysql_connector,
            "MySQLdb/connections.py": self.mysqlclient,
            "oracledb/connection.py": self.oracledb,
            "oracledb/pool.py": self.oracledb_pool,
            "synchronous/mongo_client.py": self.pymongo,
            "asynchronous/mongo_client.py": self.pymongo,
            "pymongo/mongo_client.py": self.pymongo,
            "synchronous/database.py": self.pymongo_database,
            "asynchronous/database.py": self.pymongo_database,
            "pymongo/database.py": self.pymongo_database,
            "pyodbc": self.pyodbc,
            "pymssql._pymssql": self.pymssql,
            "_duckdb": self.duckdb,
            "duckdb/_relation.py": self.duckdb_relation,
            "duckdb.duckdb": self.duckdb,
            "cx_Oracle": self.cx_oracle,
            "hdbcli/dbapi.py": self.hdbcli,
            "teradatasql/__init__.py": self.teradata,
            "aiomysql/connection.py": self.aiomysql,
            "asyncmy.connection": self.asyncmy,
            "clickhouse_driver/connection.py": self.clickhouse_driver,
            "cassandra/cluster.py": self.cassandra,
            "cassandra.cluster": self.cassandra,
            "pytds/__init__.py": self.pytds,
            "trino/dbapi.py": self.trino,
            "adbc_driver_postgresql/dbapi.py": self.adbc_postgresql,
            "connectorx/__init__.py": self.connectorx,
            "connection/_tcp.py": self.coredis,
        }

    def psycopg(self, module):
        def attempted(parameters, *_, **__):
            self.libpq("psycopg", parameters)

        names = [name for name in ("conninfo_attempts", "conninfo_attempts_async") if hasattr(module, name)]
        for name in names:
            self.wrap(module, name, before=attempted)
        if not names:
            for kind in (getattr(module, "Connection", None), getattr(module, "AsyncConnection", None)):
                if kind is not None:
                    self.wrap(kind, "connect", before=lambda *given, **named: self.libpq("psycopg", named, *given[1:]))

    def psycopg2(self, module):
        def made(dsn=None, **named):
            self.libpq("psycopg2", named, dsn)

        self.wrap(module, "make_dsn", before=made)

    def libpq(self, driver, named, dsn=None, *_):
        found = parse_dsn(plain(dsn)) if dsn else {}
        found.update({name: value for name, value in named.items() if value is not None})
        host = found.get("host") or found.get("hostaddr") or os.environ.get("PGHOST", "")
        port = (
            found.get("port")
            or os.environ.get("PGPORT")
            or ("5432" if host and not plain(host).startswith("/") else "")
        )
        database = found.get("dbname") or found.get("database") or os.environ.get("PGDATABASE", "")
        self.drives(driver, host, port, database, found.get("user") or os.environ.get("PGUSER", ""))

    def mysql_connector(self, module):
        def configured(connection, **named):
            self.named("mysql-connector", named, port=3306)

        self.wrap(module.MySQLConnectionAbstract, "config", before=configured)

    def mysqlclient(self, module):
        def made(connection, *given, **named):
            named = dict(zip(("host", "user", "password", "database", "port"), given), **named)
            self.named("MySQLdb", named, port=3306)

        self.wrap(module.Connection, "__init__", before=made)

    def pymssql(self, module):
        def connecting(*given, **named):
            named = dict(zip(("server", "user", "password", "database"), given), **named)
            host, port = split_server(plain(named.get("host") or named.get("server") or "localhost"))
            self.drives("pymssql", host, port or named.get("port") or 1433, named.get("database"), named.get("user"))

        self.wrap(module, "connect", before=connecting)

    def pyodbc(self, module):
        def connecting(text="", *_, **named):
            self.odbc("pyodbc", plain(text), named)

        self.wrap(module, "connect", before=connecting)

    def odbc(self, driver, text, named):
        found = {name.lower(): value for name, value in parse_odbc(text).items()}
        found.update({name.lower(): value for name, value in named.items()})
        host, port = split_server(plain(found.get("server") or found.get("host") or found.get("servername") or ""))
        database = found.get("database") or found.get("dbq") or found.get("dsn")
        self.drives(driver, host, port or found.get("port"), database, found.get("uid") or found.get("user"))

    def pymongo(self, module):
        """A client connects later, from a thread of its own: kept until then, by the places it may connect to."""

        def making(client, host=None, port=None, *_, **named):
            places = []
            for text in [host] if isinstance(host, str) or host is None else list(host)[:20]:
                for place, database, user in parse_mongo(text or "localhost", port or 27017):
                    if len(self.mongo) < 200:
                        self.mongo[place] = (database, named.get("username") or user)
                        places.append(place)
            if len(self.clients) < 1000 or id(client) in self.clients:
                self.clients[id(client)] = places

        for name in ("MongoClient", "AsyncMongoClient"):
            self.wrap(getattr(module, name, None), "__init__", before=making)

    def pymongo_database(self, module):
        """Which database a client is asked for is said after it was made, and may be said after it connected."""
        if not module.__name__.startswith("pymongo."):
            return

        def choosing(database, client, name, *_, **__):
            if name in _MONGO_OWN or not isinstance(name, str):
                return
            for place in self.clients.get(id(client), ()):
                names = self.chosen.setdefault(place, [])
                if name not in names and len(names) < 50:
                    names.append(name)
                    if any(fact[:4] == ("database", "pymongo", place[0], str(place[1])) for fact in self.hook.counts):
                        self.drives("pymongo", place[0], place[1], name, self.mongo[place][1])

        for name in ("Database", "AsyncDatabase"):
            self.wrap(getattr(module, name, None), "__init__", before=choosing)

    def mongo_met(self, place):
        """A client connects: the database of its address, and those that were chosen of it so far."""
        database, user = self.mongo.get(place, ("", ""))
        names = self.chosen.get(place, [])
        for name in dict.fromkeys(([database] if database or not names else []) + names):
            self.drives("pymongo", place[0], place[1], name, user)

    def oracledb_pool(self, module):
        def made(pool, dsn=None, *_, **named):
            host, port, database, user = self.oracle_place(dsn, named)
            if host and len(self.observer.expected) < 200:
                self.observer.expected[plain(host), str(port)] = ("oracledb", database, user)

        for name in ("BaseConnectionPool", "ConnectionPool"):
            self.wrap(getattr(module, name, None), "__init__", before=made)

    def oracledb(self, module):
        def connecting(connection, dsn=None, *_, **named):
            self.oracle("oracledb", dsn, named)

        for name in ("Connection", "AsyncConnection"):
            if hasattr(module, name):
                self.wrap(getattr(module, name), "__init__", before=connecting)

    def oracle(self, driver, dsn, named):
        host, port, database, user = self.oracle_place(dsn, named)
        if host or database:
            self.drives(driver, host, port, database, user)

    def oracle_place(self, dsn, named):
        user, host, port, database = parse_oracle(plain(dsn))
        given = named.get("params")

        def read(name):
            return named.get(name) or (_first(getattr(given, name, None)) if given is not None else None)

        host, port = read("host") or host, (read("port") if read("host") else None) or port
        database = read("service_name") or read("sid") or database
        return host, port or (1521 if host else ""), database, read("user") or user

    def cx_oracle(self, module):
        def connecting(*given, **named):
            named = dict(zip(("user", "password", "dsn"), given), **named)
            self.oracle("cx_Oracle", named.pop("dsn", None), named)

        if not isinstance(module.connect, type):
            self.wrap(module, "connect", before=connecting)

    def hdbcli(self, module):
        def connecting(*given, **named):
            named = dict(zip(("address", "port", "user"), given), **named)
            self.drives("hdbcli", named.get("address"), named.get("port"), named.get("databaseName"), named.get("user"))

        if not isinstance(module.connect, type):
            self.wrap(module, "connect", before=connecting)
            return
        quietly, original = self.hook.quietly, module.connect

        def begin(connection, *given, **named):
            quietly(lambda: connecting(*given, **named))
            original.__init__(connection, *given, **named)

        names = {"__init__": begin, "__module__": original.__module__, "__doc__": original.__doc__}
        module.connect = module.Connection = type("Connection", (original,), names)

    def teradata(self, module):
        def connecting(text=None, *_, **named):
            found = _json(text) if isinstance(text, str) else {}
            found.update(named)
            self.named("teradatasql", dict(found, port=found.get("dbs_port")), port=1025)

        self.wrap(module, "connect", before=connecting)

    def aiomysql(self, module):
        def made(result, connection, *_, **__):
            self.drives("aiomysql", connection._host, connection._port, connection._db, connection._user)

        self.wrap(module.Connection, "__init__", after=made)

    def asyncmy(self, module):
        def connecting(*_, **named):
            self.named("asyncmy", named, port=3306)

        self.wrap(module, "connect", before=connecting)

    def clickhouse_driver(self, module):
        def made(result, connection, host, port=None, database=None, user=None, *_, **__):
            self.drives("clickhouse-driver", host, port or 9000, database, user)

        self.wrap(module.Connection, "__init__", after=made)

    def cassandra(self, module):
        def connecting(cluster, keyspace=None, *_, **__):
            user = getattr(getattr(cluster, "auth_provider", None), "username", None)
            for place in list(getattr(cluster, "contact_points", None) or ())[:8]:
                host, port = place if isinstance(place, tuple) else (place, cluster.port)
                self.drives("cassandra", getattr(host, "address", host), port, keyspace, user)

        self.wrap(module.Cluster, "connect", before=connecting)
        self.wrap(
            module.Session,
            "set_keyspace",
            before=lambda session, keyspace, *_, **__: connecting(session.cluster, keyspace),
        )

    def pytds(self, module):
        def connecting(*given, **named):
            named = dict(zip(("dsn", "database", "user"), given), **named)
            host, port = split_server(plain(named.get("dsn") or named.get("server") or "localhost"))
            self.drives("pytds", host, port or named.get("port") or 1433, named.get("database"), named.get("user"))

        self.wrap(module, "connect", before=connecting)

    def trino(self, module):
        def connecting(connection, host, port=None, user=None, source=None, catalog=None, *_, **__):
            self.drives("trino", plain(host).split("://", 1)[-1], port or 8080, catalog, user)

        self.wrap(module.Connection, "__init__", before=connecting)

    def coredis(self, module):
        """It connects from a task of its own, where nothing of it is on the stack: kept until then, by place."""
        if not module.__name__.startswith("coredis."):
            return

        def made(result, connection, location, *_, **named):
            if len(self.observer.expected) < 200:
                place = plain(location.host), str(location.port)
                self.observer.expected[place] = ("coredis", str(named.get("db") or 0), named.get("username"))

        self.wrap(module.TCPConnection, "__init__", after=made)

    def adbc_postgresql(self, module):
        self.wrap(module, "connect", before=lambda uri, *_, **__: self.libpq("adbc-driver-postgresql", {}, uri))

    def connectorx(self, module):
        def reading(where, *_, **__):
            for one in where.values() if isinstance(where, dict) else [where]:
                found = parse_dsn(plain(one)) if "://" in plain(one) else {}
                if found.get("host"):
                    self.drives("connectorx", found["host"], found.get("port"), found.get("dbname"), found.get("user"))

        self.wrap(module, "read_sql", before=reading)

    def named(self, driver, named, port):
        host = named.get("host") or ("" if named.get("unix_socket") else "127.0.0.1")
        database = named.get("database") or named.get("db")
        self.drives(driver, host, named.get("port") or port, database, named.get("user") or named.get("username"))

    # --- DuckDB ---------------------------------------------------------------------------------------------------

    def duckdb(self, module):
        self.wrap(module, "connect", before=self.duck_connects)
        kinds = [module, getattr(module, "DuckDBPyConnection", None)]
        for holder in kinds:
            for name in ("execute", "sql", "query", "executemany", "from_query"):
                self.wrap(holder, name, before=self.duck_says, looks_around=True)
            for name in ("read_csv", "read_parquet", "read_json", "from_csv_auto", "from_parquet"):
                self.wrap(holder, name, before=lambda *given, **named: self.touched(_path_in(given), "read"))
        for name in ("write_csv", "to_csv", "write_parquet", "to_parquet"):
            holder = getattr(module, "DuckDBPyRelation", None)
            self.wrap(holder, name, before=lambda *given, **named: self.touched(_path_in(given[1:]), "write"))

    def duckdb_relation(self, module):
        for name in ("write_csv", "to_csv", "write_parquet", "to_parquet"):
            holder = getattr(module, "DuckDBPyRelation", None)
            self.wrap(holder, name, before=lambda *given, **named: self.touched(_path_in(given[1:]), "write"))
        self.wrap(module, "module_sql", before=self.duck_says, looks_around=True)
        for name in ("module_read_csv", "module_read_json", "module_read_parquet"):
            self.wrap(module, name, before=lambda *given, **named: self.touched(_path_in(given), "read"))
        # What a connection can do besides is given to it from here once all of it is loaded.
        methods = getattr(module, "CONNECTION_METHODS", None)
        if isinstance(methods, dict):
            holder = type(sys.implementation)(**methods)
            for name in methods:
                if name in ("sql", "query", "from_query"):
                    self.wrap(holder, name, before=self.duck_says, looks_around=True)
                elif name.startswith(("read_", "from_csv", "from_parquet")):
                    self.wrap(holder, name, before=lambda *given, **named: self.touched(_path_in(given), "read"))
            methods.update(vars(holder))

    def duck_connects(self, database=":memory:", *_, **__):
        path = plain(database)
        if path and not path.startswith(":"):
            is_remote = path.startswith(("md:", "motherduck:"))
            self.drives("duckdb", "", "", path.split("?", 1)[0] if is_remote else os.path.abspath(path), "")

    def duck_says(self, *given, **named):
        for text in [one for one in given[:2] if isinstance(one, str)] + [named.get("query")]:
            for path, mode in paths_in_sql(text or ""):
                if mode == "attach":
                    self.drives("duckdb", "", "", os.path.abspath(path), "")
                else:
                    self.touched(path, mode)


_MONGO_OWN = ("admin", "config", "local")  # MongoDB's own: whoever asks for its state asks there


def _first(value):
    """Parameters of several addresses are lists."""
    return value[0] if isinstance(value, list) and value else value


def _json(text):
    """The object in a text, when it is one."""
    import json

    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def parse_dsn(text):
    """libpq's `key=value` words or URL; the password is dropped here."""
    if "://" in text:
        place, _, database = text.partition("://")[2].partition("/")
        account, _, server = place.rpartition("@")
        host, _, port = server.rpartition(":") if server.rpartition(":")[2].isdigit() else (server, "", "")
        database = database.split("?", 1)[0]
        found = {"host": host.strip("[]"), "port": port, "user": account.split(":", 1)[0], "dbname": database}
        return {name: value for name, value in found.items() if value}
    found = {}
    for name, value in _words(text):
        if name not in ("password", "passfile", "sslpassword"):
            found[name] = value
    return found


def _words(text):
    place, size = 0, len(text)
    while place < size:
        name, mark, rest = text[place:].partition("=")
        if not mark:
            return
        value = rest.lstrip()
        if value[:1] == "'":
            end = value.find("'", 1)
            end = len(value) if end < 0 else end
            yield name.strip(), value[1:end]
            place = size - len(value) + end + 1
        else:
            word = value.split(None, 1)[0] if value.split(None, 1) else ""
            yield name.strip(), word
            place = size - len(value) + len(word)


def parse_mongo(text, port):
    """`[((host, port), database, user)]` of one client's address; the password is dropped here."""
    rest = text.partition("://")[2] or text
    places, _, database = rest.partition("/")
    account, _, places = places.rpartition("@")
    found = []
    for place in places.split(","):
        host, _, number = place.rpartition(":") if place.rpartition(":")[2].isdigit() else (place, "", "")
        found.append(((host.strip("[]"), int(number or port)), database.split("?", 1)[0], account.split(":", 1)[0]))
    return found


def parse_odbc(text):
    """`NAME=value;NAME={value}`; the password is dropped here."""
    found = {}
    for part in text.split(";"):
        name, _, value = part.partition("=")
        if name.strip().lower() not in ("pwd", "password"):
            found[name.strip()] = value.strip().strip("{}")
    return found


def split_server(text):
    """`tcp:host,1433`, `host:1433`, `host\\instance`: `(host, port or None)`."""
    text = text[4:] if text.lower().startswith("tcp:") else text
    for mark in (",", ":"):
        host, _, port = text.rpartition(mark)
        if host and port.strip().isdigit():
            return host.split("\\", 1)[0], port.strip()
    return text.split("\\", 1)[0], None


def parse_oracle(dsn):
    """`(user, host, port, database)` of `user/password@host:port/service` or a description."""
    user = ""
    if "@" in dsn:
        account, dsn = dsn.rsplit("@", 1)
        user = account.split("/", 1)[0]
    if dsn.lstrip().startswith("("):
        plain = dsn.replace(" ", "")
        upper = plain.upper()

        def value(name):
            place = upper.find("(" + name + "=")
            return plain[place + len(name) + 2 :].split(")", 1)[0] if place >= 0 else ""

        return user, value("HOST"), value("PORT"), value("SERVICE_NAME") or value("SID")
    dsn = dsn.split("://", 1)[-1].lstrip("/").split("?", 1)[0]
    place, _, database = dsn.partition("/")
    host, _, port = place.partition(":")
    if not database and not port:
        return user, "", "", host
    return user, host, port if port.isdigit() else "", database.split(":", 1)[0]


_TABLES = (
    ".csv",
    ".tsv",
    ".parquet",
    ".json",
    ".jsonl",
    ".ndjson",
    ".xlsx",
    ".gz",
    ".zst",
    ".db",
    ".duckdb",
    ".sqlite",
)


def paths_in_sql(text):
    """`(path, read|write|attach)` of the files a statement of DuckDB names."""
    found = []
    parts = text[: 1 << 16].split("'")
    for place in range(1, len(parts), 2):
        path, before = parts[place], parts[place - 1].rstrip().lower()
        if path.lower().endswith(_TABLES) and "\n" not in path:
            mode = "attach" if before.endswith(("attach", "attach database", "exists")) else "read"
            found.append((path, "write" if before.endswith((" to", ")to")) else mode))
    return found


def _path_in(given):
    return next((one for one in given if isinstance(one, (str, bytes)) or hasattr(one, "__fspath__")), None)


def plain(value):
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, (bytes, bytearray)):
        return bytes(value).decode("utf-8", "replace")
    return str(value)
