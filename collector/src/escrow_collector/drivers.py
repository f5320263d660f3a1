"""Databases of drivers nobody listed: what the driver itself knows where it connects, and what it is asked with.

A driver is known by PEP 249's `apilevel`, or by standing between SQLAlchemy and the network. What is looked for goes by
the names everybody uses; passwords have other names and are never touched.
"""

import os

_USERS = ("user", "username", "_user", "_username", "user_name", "usr", "uid", "login", "principal")
_DATABASES = (
    "database", "dbname", "db", "_database", "_db", "database_name", "db_name", "catalog", "keyspace", "namespace",
    "service_name", "sid", "dbName", "databaseName", "_target_db", "_catalog", "_keyspace", "bucket",
)  # fmt: skip
_HOSTS = ("host", "hostname", "server", "address", "server_hostname", "host_name", "_host", "addr", "endpoint")
_PORTS = ("port", "_port", "tcp_port")
_HOLDERS = (
    "params", "kwargs", "options", "config", "settings", "parameters", "connect_args", "connection_params", "_options",
    "conn_options", "_kwargs", "_params", "_config", "auth", "credentials", "connection_kwargs", "auth_manager",
)  # fmt: skip
# Where a driver says that it is one, in a file of its own.
_FRONTS = (".dbapi", ".dbapi2", ".connection")
# Drivers that something else already tells of, better.
_TOLD = frozenset(
    "psycopg psycopg2 mysql MySQLdb oracledb cx_Oracle pyodbc pymssql duckdb hdbcli teradatasql aiomysql asyncmy "
    "clickhouse_driver clickhouse_connect cassandra pytds trino adbc_driver_postgresql connectorx pymysql pg8000 "
    "sqlite3 pysqlite3 aiosqlite asyncpg adbc_driver_manager adbc_driver_sqlite mariadb ibm_db ibm_db_dbi".split()
)
_FILES = (".db", ".sqlite", ".sqlite3", ".duckdb", ".db3")
_DEFAULT_PORTS = {"mariadb": 3306, "ibm_db_dbi": 50000, "psqlpy": 5432, "turbodbc": None, "fdb": 3050}


class Part(object):
    """What is known of a database where it is connected to."""

    def __init__(self, observer):
        self.observer = observer
        self.hook = observer.hook
        self.patches = {
            "engine/default.py": self.sqlalchemy,
            "*interface": self.interface,
        }

    # --- written in Python: what stands on the stack ----------------------------------------------------------------

    def met(self, driver, host, port):
        """A driver connects to this place: user and database from its own frames, unless somebody told of it."""
        if self.is_told(host, port):
            return
        top, user, database = driver.partition(".")[0], None, None
        for frame in self.observer.frames(60):
            if str(frame.f_globals.get("__name__")).partition(".")[0] != top:
                continue
            for names in _holders(frame.f_locals):
                user = user or _first(names, _USERS) or _account(names)
                database = database or _first(names, _DATABASES)
            if user and database:
                break
        self.observer.drives(named_of(driver), host, port, database, user)

    def is_told(self, host, port):
        for fact in self.hook.counts:
            if fact[0] == "database" and fact[3] in (str(port), "") and fact[2] in (host, "localhost", "127.0.0.1"):
                return True
        return False

    # --- any driver: what it is asked with ----------------------------------------------------------------------------

    def interface(self, module):
        """A module that follows PEP 249, of Python or of C."""
        name = module.__name__
        if name.partition(".")[0] in _TOLD or not says_so(module):
            return
        connect = getattr(module, "connect", None)
        if connect is not None and not isinstance(connect, type):
            code = getattr(connect, "__code__", None)
            order = code.co_varnames[: code.co_argcount] if code is not None else ()

            def connecting(*given, **named):
                self.asked(name, given, dict(zip(order, given), **named))

            self.observer.wrap(module, "connect", before=connecting)

    def sqlalchemy(self, module):
        """Every dialect connects here, whatever its driver."""
        if not module.__name__.startswith("sqlalchemy."):
            return

        def connecting(dialect, *given, **named):
            driver = getattr(getattr(dialect, "dbapi", None), "__name__", None)
            if driver and driver.partition(".")[0] not in _TOLD:
                self.asked(driver, given, named)

        self.observer.wrap(module.DefaultDialect, "connect", before=connecting)

    def asked(self, driver, given, named):
        """From the arguments of a `connect`, as every driver names them."""
        found = dict(named)
        text = given[0] if given and isinstance(given[0], str) else None
        address = next((one for one in given[:3] if isinstance(one, str) and one.startswith("jdbc:")), None)
        if address:
            found.update(self.observer.reading("addresses").parse_jdbc(address), **_account_in(given))
            text = None
        text = text or next((found[one] for one in ("dsn", "conninfo", "uri", "url", "connection_string")
                             if isinstance(found.get(one), str)), None)  # fmt: skip
        if text and ";" in text:
            given_plain = {name: value for name, value in named.items() if _is_plain(value)}
            self.observer.part("databases").odbc(named_of(driver), text, given_plain)
            return
        if text and "=" in text or text and "://" in text:
            found.update(self.observer.reading("addresses").parse_dsn(text))
        elif text and (text.endswith(_FILES) or os.path.isfile(text)):
            self.observer.drives(named_of(driver), "", "", os.path.abspath(text), "")
            return
        if driver.startswith(("firebird", "fdb")) and text is None:
            text = next((found[one] for one in ("database", "dsn") if isinstance(found.get(one), str)), None)
        if driver.startswith(("firebird", "fdb")) and text and "://" not in text:
            place, _, path = text.rpartition(":")
            if len(place) > 1:  # one letter is a drive
                host, _, port = place.partition("/")
                found.update(host=host, port=port or 3050, database=path)
        host, port = _first(found, _HOSTS), _first(found, _PORTS)
        database, user = _first(found, _DATABASES), _first(found, _USERS)
        if text and not host and not set("/=:").intersection(text):
            host = text
        if host or database:
            port = port or (_DEFAULT_PORTS.get(driver) if host else None)
            self.observer.drives(named_of(driver), host, port, database, user)


def says_so(module):
    """Does a module say that it follows PEP 249? It should be a text, and is a number here and there."""
    return isinstance(getattr(module, "apilevel", None), (str, float))


def named_of(driver):
    """What a script imports, `mysql.connector`, without the file in which the driver says that it is one."""
    front = next((driver[: -len(one)] for one in _FRONTS if driver.endswith(one)), driver)
    return front.partition("._")[0]


def _account_in(given):
    """The account of a pair of account and password."""
    pair = next((one for one in given if isinstance(one, (list, tuple)) and len(one) == 2), None)
    return {"user": pair[0]} if pair is not None and isinstance(pair[0], str) else {}


def _account(names):
    """The account a request over HTTP names in its headers."""
    headers = names.get("headers")
    try:
        told = headers.get("authorization") or headers.get("Authorization")
    except (AttributeError, TypeError):
        return None
    if not isinstance(told, str) or told[:6].lower() != "basic ":
        return None
    from binascii import Error, a2b_base64

    try:
        account, mark, _ = a2b_base64(told[6:]).partition(b":")
    except (Error, ValueError):
        return None
    return account.decode("utf-8", "replace") if mark else None


def _holders(names):
    """A frame's own names, its object's, and the dictionaries in which both keep what they were asked with."""
    yield names
    owner = names.get("self")
    fields = getattr(owner, "__dict__", None)
    if isinstance(fields, dict):
        yield fields
    for holder in (names, fields or {}):
        for name in _HOLDERS:
            held = holder.get(name)
            yield _fields(held)
            yield _fields(_fields(held).get("_auth"))


def _fields(held):
    """What a holder holds, by name; of a pair of account and password the account alone."""
    if isinstance(held, dict):
        return held
    if isinstance(held, tuple) and len(held) == 2 and all(isinstance(one, str) for one in held):
        return {"user": held[0]}
    fields = getattr(held, "__dict__", None)
    return fields if isinstance(fields, dict) else {}


def _first(names, wanted):
    for name in wanted:
        value = names.get(name)
        if _is_plain(value) and value not in ("", b"") and not isinstance(value, bool):
            return value
    return None


def _is_plain(value):
    return isinstance(value, (str, bytes, int)) and value is not None
