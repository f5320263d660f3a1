"""Who asks for a connection: what a frame of the library that connects says of where to, by the name of its module."""

import sys


def _by_address(observer, names, ip, port):
    address = names.get("address")
    return address[0] if isinstance(address, tuple) and address and isinstance(address[0], str) else None


def _by_host(observer, names, ip, port):
    host = names.get("host")
    return host if isinstance(host, str) else None


def _by_remote_host(observer, names, ip, port):
    host = names.get("remote_host")
    return host if isinstance(host, str) else None


def _by_tunnel(observer, names, ip, port):
    connection = names.get("self")
    tunnel = getattr(connection, "_tunnel_host", None)
    if tunnel:
        observer.reaches(observer.plain(tunnel), "443")
        observer.count(("proxy", observer.plain(connection.host), str(connection.port)))
        observer.count(("request", observer.plain(tunnel), str(getattr(connection, "_tunnel_port", None) or 443)))
    return getattr(connection, "host", None)


def _by_connection(observer, names, ip, port):
    return getattr(names.get("self"), "host", None)


def _by_url_request(observer, names, ip, port):
    request = names.get("req")
    if request is not None and hasattr(request, "has_proxy") and request.has_proxy():
        observer.part("calls").proxied("http://" + request.host)


def _drives(driver, host="host", port="port", database="database", user="user", owner="self"):
    def told(observer, names, ip, asked_port):
        thing = names.get(owner) if owner else None
        if owner and thing is None:
            return None

        def read(name):
            if name is None:
                return ""
            return (names.get(name) if thing is None else getattr(thing, name, None)) or ""

        if not owner and database not in names:
            return None
        if ip[:1] == "/":  # a socket with a name
            name, number = ip, asked_port
        else:
            name, number = read(host) or ip, read(port) or asked_port
        observer.drives(driver, name, number, read(database), read(user))
        return observer.plain(name)

    return told


def _asyncpg(observer, names, ip, port):
    parameters = names.get("params")
    if not hasattr(parameters, "database"):
        return None
    address = names.get("addr")
    host = address[0] if isinstance(address, tuple) else ip
    observer.drives("asyncpg", host, port, parameters.database, parameters.user)
    return host


def _redis(observer, names, ip, port):
    connection = names.get("self")
    if not hasattr(connection, "db"):
        return None
    host = getattr(connection, "host", None) or ip
    observer.drives("redis", host, port, str(connection.db), getattr(connection, "username", None))
    return host


def _pymongo(observer, names, ip, port):
    address = names.get("address")
    if not isinstance(address, tuple):
        return None
    observer.part("databases").mongo_met(address[:2])
    return address[0]


def _clickhouse(observer, names, ip, port):
    if "username" in names and "interface" in names:
        observer.drives("clickhouse-connect", names.get("host"), port, names.get("database"), names.get("username"))
        return names.get("host")
    return None


# Drivers written in Python that follow no common interface, by the package on the stack when they connect.
DRIVERS = frozenset(
    "valkey coredis aioredis neo4j rethinkdb tarantool asynctnt aerospike couchbase arango falkordb py2neo happybase "
    "iotdb txmongo ydb coredis txredisapi asynch gremlin_python pyignite psqlpy surrealdb edgedb gel elasticsearch "
    "elasticsearch_async opensearchpy influxdb influxdb_client influxdb_client_3 couchdb pysolr".split()
)
ASKING = {
    "socket": _by_address,
    "urllib3.util.connection": _by_address,
    "asyncio.base_events": _by_host,
    "anyio._core._sockets": _by_remote_host,
    # From Python 3.10 on an event tells of its tunnels.
    "http.client": _by_tunnel if sys.version_info < (3, 10) else _by_connection,
    "urllib3.connection": _by_tunnel,
    "urllib.request": _by_url_request,
    "pymysql.connections": _drives("pymysql", database="db"),
    "pg8000.core": _drives("pg8000", owner=None),
    "asyncpg.connect_utils": _asyncpg,
    "redis.connection": _redis,
    "redis.asyncio.connection": _redis,
    "pymongo.pool": _pymongo,
    "pymongo.pool_shared": _pymongo,
    "clickhouse_connect.driver.httpclient": _clickhouse,
    "neo4j._async_compat.network._bolt_socket": _by_host,
    "ldap3.strategy.base": _by_host,
}
DATABASES = frozenset(ASKING[name] for name in ("pymysql.connections", "pg8000.core", "asyncpg.connect_utils",
                                                  "redis.connection"))  # fmt: skip
