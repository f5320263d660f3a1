"""Databases driven from C, which raise no event when they connect: where to, as whom, never with which password."""

import os
import sys


class Part(object):
    """What the drivers are asked for."""

    def __init__(self, observer):
        self.observer = observer
        self.hook = observer.hook
        self.plain = observer.plain
        self.wrap = observer.wrap
        self.count = observer.count
        self.drives = observer.drives
        self.touched = observer.touched
        self.addresses = observer.reading("addresses")
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
            "adbc_driver_sqlite/dbapi.py": self.adbc_sqlite,
            "mariadb/__init__.py": self.mariadb,
            "ibm_db": self.ibm_db,
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
            if dsn is not None or named.get("password") != "xxx":  # so it writes down what it connected with
                self.libpq("psycopg2", named, dsn)

        self.wrap(module, "make_dsn", before=made)

    def libpq(self, driver, named, dsn=None, *_):
        found = self.addresses.parse_dsn(self.plain(dsn)) if dsn else {}
        found.update({name: value for name, value in named.items() if value is not None})
        found = dict(self.service(self.plain(found.get("service") or os.environ.get("PGSERVICE", ""))), **found)
        host = found.get("host") or found.get("hostaddr") or os.environ.get("PGHOST", "")
        port = (
            found.get("port")
            or os.environ.get("PGPORT")
            or ("5432" if host and not self.plain(host).startswith("/") else "")
        )
        database = found.get("dbname") or found.get("database") or os.environ.get("PGDATABASE", "")
        self.drives(driver, host, port, database, found.get("user") or os.environ.get("PGUSER", ""))

    def service(self, name):
        """What libpq's file of services says of one."""
        if not name:
            return {}
        path = os.environ.get("PGSERVICEFILE") or os.path.expanduser("~/.pg_service.conf")
        if not os.path.isfile(path):
            path = os.path.join(os.environ.get("PGSYSCONFDIR", "/etc/postgresql-common"), "pg_service.conf")
        return self.settings(path, name)

    def settings(self, path, *sections):
        """Sections of a file of settings that code of C reads by itself."""
        if os.path.isfile(path):
            self.touched(path, "read")
        return self.addresses.settings_in(path, *sections)

    def mysql_connector(self, module):
        def configured(connection, **named):
            self.named("mysql-connector", named, port=3306)

        self.wrap(module.MySQLConnectionAbstract, "config", before=configured)

    def mysqlclient(self, module):
        def made(connection, *given, **named):
            named = dict(zip(("host", "user", "password", "database", "port"), given), **named)
            self.optioned("MySQLdb", named, named.get("read_default_file"), named.get("read_default_group"))

        self.wrap(module.Connection, "__init__", before=made)

    def mariadb(self, module):
        def connecting(*_, **named):
            self.optioned("mariadb", named, named.get("default_file"), named.get("default_group"))

        self.wrap(module, "connect", before=connecting)

    def optioned(self, driver, named, path, group):
        """A client of MySQL's own library, which reads a file of options where it is given one."""
        given = self.settings(self.plain(path), "client", self.plain(group) or "client") if path else {}
        given = {"unix_socket" if name == "socket" else name: value for name, value in given.items()}
        given.update((name, value) for name, value in named.items() if value not in (None, ""))
        self.named(driver, given, port=3306)

    def pymssql(self, module):
        def connecting(*given, **named):
            named = dict(zip(("server", "user", "password", "database"), given), **named)
            host, port = self.addresses.split_server(
                self.plain(named.get("host") or named.get("server") or "localhost")
            )
            self.drives("pymssql", host, port or named.get("port") or 1433, named.get("database"), named.get("user"))

        self.wrap(module, "connect", before=connecting)

    def pyodbc(self, module):
        def connecting(text="", *_, **named):
            self.odbc("pyodbc", self.plain(text), named)

        self.wrap(module, "connect", before=connecting)

    def odbc(self, driver, text, named):
        found = {name.lower(): value for name, value in self.addresses.parse_odbc(text).items()}
        found.update({name.lower(): value for name, value in named.items()})
        source = self.plain(found.get("dsn"))
        if source:
            found = dict(self.data_source(source), **found)

        def read(*names):
            return next((found[name] for name in names if found.get(name)), None)

        server = read("server", "host", "servername", "hostname", "data source", "address", "addr", "network address")
        host, port = self.addresses.split_server(self.plain(server))
        database = read("database", "initial catalog", "dbq", "db", "dbname") or source
        self.drives(driver, host, port or read("port"), database, read("uid", "user", "user id", "username"))

    def ibm_db(self, module):
        def connecting(text="", user=None, *_, **__):
            fronts = [frame.f_globals.get("__name__") for frame in self.observer.frames(4)]
            named = {"uid": user} if user else {}
            self.odbc("ibm_db_dbi" if "ibm_db_dbi" in fronts else "ibm_db", self.plain(text), named)

        for name in ("connect", "pconnect"):
            self.wrap(module, name, before=connecting)

    def data_source(self, name):
        """What ODBC's files say of a source by its name."""
        found = {}
        for path in ("/etc/odbc.ini", os.environ.get("ODBCINI") or "~/.odbc.ini"):
            found.update(self.addresses.settings_in(path, name))
        return found

    def pymongo(self, module):
        """A client connects later, from a thread of its own: kept until then, by the places it may connect to."""

        def making(client, host=None, port=None, *_, **named):
            places = []
            for text in [host] if isinstance(host, str) or host is None else list(host)[:20]:
                for place, database, user in self.addresses.parse_mongo(text or "localhost", port or 27017):
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

    def mongo_may_meet(self, host, ip, port):
        """A client of asyncio may connect from a task of its own, where nothing of it is on the stack."""
        place = next((one for one in ((host, int(port)), (ip, int(port))) if one in self.mongo), None)
        if place is not None:
            self.mongo_met(place)

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
                self.observer.expected[self.plain(host), str(port)] = ("oracledb", database, user)

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
        user, host, port, database = self.addresses.parse_oracle(self.plain(dsn))
        if database and not host:
            user, host, port, database = self.described(database, user, named)
        given = named.get("params")

        def read(name):
            return named.get(name) or (_first(getattr(given, name, None)) if given is not None else None)

        host, port = read("host") or host, (read("port") if read("host") else None) or port
        database = read("service_name") or read("sid") or database
        return host, port or (1521 if host else ""), database, read("user") or user

    def described(self, alias, user, named):
        """Where an alias leads, as Oracle's file of names says; the alias itself where there is none."""
        folders = [named.get("config_dir"), getattr(named.get("params"), "config_dir", None)]
        folders.append(getattr(getattr(sys.modules.get("oracledb"), "defaults", None), "config_dir", None))
        folders.append(os.environ.get("TNS_ADMIN"))
        folders.append(os.path.join(os.environ.get("ORACLE_HOME", "/"), "network", "admin"))
        for folder in [self.plain(folder) for folder in folders if folder]:
            text = self.addresses.described_in(os.path.join(folder, "tnsnames.ora"), alias)
            if text:
                return (user,) + self.addresses.parse_oracle(text)[1:]
        return user, "", "", alias

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
            host, port = self.addresses.split_server(self.plain(named.get("dsn") or named.get("server") or "localhost"))
            self.drives("pytds", host, port or named.get("port") or 1433, named.get("database"), named.get("user"))

        self.wrap(module, "connect", before=connecting)

    def trino(self, module):
        def connecting(connection, host, port=None, user=None, source=None, catalog=None, *_, **__):
            self.drives("trino", self.plain(host).split("://", 1)[-1], port or 8080, catalog, user)

        self.wrap(module.Connection, "__init__", before=connecting)

    def coredis(self, module):
        """It connects from a task of its own, where nothing of it is on the stack: kept until then, by place."""
        if not module.__name__.startswith("coredis."):
            return

        def made(result, connection, location, *_, **named):
            if len(self.observer.expected) < 200:
                place = self.plain(location.host), str(location.port)
                self.observer.expected[place] = ("coredis", str(named.get("db") or 0), named.get("username"))

        self.wrap(module.TCPConnection, "__init__", after=made)

    def adbc_postgresql(self, module):
        self.wrap(module, "connect", before=lambda uri, *_, **__: self.libpq("adbc-driver-postgresql", {}, uri))

    def adbc_sqlite(self, module):
        def connecting(uri=None, *_, **__):
            path = self.addresses.sqlite_path(self.plain(uri))
            if path:
                self.drives("adbc-driver-sqlite", "", "", os.path.abspath(path), "")

        self.wrap(module, "connect", before=connecting)

    def connectorx(self, module):
        def reading(conn=None, *_, **__):
            for one in conn.values() if isinstance(conn, dict) else [conn]:
                text = self.plain(one)
                if text.startswith("sqlite:"):
                    path = self.addresses.unquoted(text.partition("://")[2].partition("?")[0])
                    self.drives("connectorx", "", "", os.path.abspath(path), "")
                elif "://" in text:
                    found = self.addresses.parse_dsn(text)
                    port = found.get("port") or _PORTS.get(text.split(":")[0].split("+")[0])
                    self.drives("connectorx", found.get("host"), port, found.get("dbname"), found.get("user"))

        self.wrap(module, "read_sql", before=reading)

    def named(self, driver, named, port):
        host = named.get("host") or ("" if named.get("unix_socket") else "127.0.0.1")
        database = named.get("database") or named.get("db")
        self.drives(driver, host, named.get("port") or port, database, named.get("user") or named.get("username"))


_PORTS = {"postgres": 5432, "postgresql": 5432, "mysql": 3306, "mssql": 1433, "oracle": 1521, "redshift": 5439}
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
