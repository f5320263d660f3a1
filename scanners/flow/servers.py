"""Clients of databases, by the names their makers gave them: modules, classes, and the addresses they are given."""

import re
from collections.abc import Sequence
from functools import lru_cache

from scanners.flow.words import words

DRIVERS = words("""
    pyodbc pypyodbc turbodbc ceODBC aioodbc arrow_odbc oracledb cx_Oracle psycopg psycopg2 psycopg2cffi
    psycopg_pool psycopg_c asyncpg aiopg pg8000 postgresql pgdb pygresql pg aiomysql asyncmy pymysql MySQLdb
    mariadb mysql pymssql _mssql pytds ctds ibm_db ibm_db_dbi hdbcli pyhdb teradatasql teradata teradataml
    snowflake clickhouse_driver clickhouse_connect clickhouse_sqlalchemy aiochclient asynch vertica_python
    redshift_connector pyathena pymongo motor mongoengine beanie odmantic umongo redis aioredis rediscluster
    walrus valkey pymemcache cassandra aiocassandra cqlengine scylla elasticsearch elasticsearch_dsl
    opensearchpy opensearch_dsl neo4j py2neo neomodel gqlalchemy influxdb influxdb_client influxdb_client_3
    couchdb cloudant ibmcloudant couchbase arango fdb firebirdsql firebird kinterbasdb sqlanydb sqlanywhere
    sybpydb Sybase informixdb IfxPyDbi IfxPy jaydebeapi jaydebeapi3 trino prestodb pyhive impala phoenixdb
    pydrill dremio dremio_client pymonetdb nzpy pyexasol EXASOL happybase hbase rethinkdb orientdb pyorient
    tarantool taospy taosrest taos questdb greenplumpython netezza adodbapi zxjdbc mssql_python mssql jpype_jdbc
    pgvector edgedb libsql_client surrealdb pydruid pinotdb rockset singlestoredb firebolt ydb aerospike
    dbt_postgres pgcopy aioinflux supabase pyignite intersystems_iris pyspark_jdbc sqlalchemy_hana
    adbc_driver_postgresql adbc_driver_snowflake adbc_driver_flightsql flightsql aioelasticsearch pysolr
    azure_kusto zeep_sap pymapd heavyai
""")  # fmt: skip
"""Modules that exist to talk to a server of a database: calling anything of theirs is doing so."""
WAREHOUSES = (
    "google.cloud.bigquery.", "google.cloud.bigquery_storage", "google.cloud.spanner", "google.cloud.firestore",
    "google.cloud.bigtable", "google.cloud.datastore", "google.cloud.sql", "azure.cosmos", "azure.data.tables",
    "azure.kusto", "azure.cosmosdb", "databricks.sql.", "databricks.connect", "databricks.sdk", "snowflake.",
    "firebase_admin.firestore", "firebase_admin.db", "pandas_gbq.", "awswrangler.", "boto3.dynamodb", "arrow_odbc.",
    "connectorx.", "dbutils.jdbc", "records.", "dataset.connect", "aiosql.", "airflow.providers.postgres",
    "airflow.providers.mysql", (
        "airflow.providers.oracle"
    ), "airflow.providers.microsoft.mssql", "airflow.providers.odbc",
    "airflow.providers.snowflake", "airflow.providers.mongo", "airflow.providers.jdbc", "tortoise.Tortoise.init",
    "pyspark.sql.hive", "psycopg2.", "ibis.postgres", "ibis.mssql", "ibis.mysql", "ibis.oracle", "ibis.snowflake",
    "ibis.bigquery", "ibis.clickhouse", "ibis.trino", "ibis.impala", "ibis.databricks", "ibis.druid", "ibis.exasol",
    "ibis.athena", "ibis.risingwave", "django.db.connection", "django.setup",
)  # fmt: skip
"""How the full names of calls begin that reach such a server from a library which does other things too."""
_HARMLESS = words("""
    makedsn init_oracle_client drivers dataSources clientversion escape_string escape quote_ident
    register_adapter register_type register_uuid register_composite SQL Identifier Literal Placeholder Composed
    Error Binary Date Timestamp TimestampFromTicks version setDecimalSeparator ObjectId UpdateOne InsertOne Json
    defaults lowercase adapt DSN ConnectParams ClientOptions Code Decimal128 ScriptError RetryOptions parse_uri
    paramstyle DsnParams SQLCompiler OperationalError DatabaseError InterfaceError conninfo_to_dict
    make_conninfo is_oracle_available ConfigParser QueryJobConfig ScalarQueryParameter ArrayQueryParameter
    LoadJobConfig SchemaField WriteOptions Point
""")  # fmt: skip
"""What of those modules only prepares something."""
_NOT_A_SERVER = ("psycopg2.sql.", "psycopg.sql.", "psycopg2.errors", "pymongo.errors", "redis.exceptions",
                 "bson.", "sqlalchemy.exc", "mysql.connector.errorcode", "snowflake.snowpark.functions",
                 "cassandra.query.dict_factory")  # fmt: skip
ENGINES = words("""
    create_engine create_async_engine engine_from_config Database AsyncDatabase connect read_sql read_sql_query
    read_sql_table read_database read_database_uri bind init SQLDatabase from_uri DatabaseManager ConnectionPool
    create_pool create_session Connection
""")  # fmt: skip
"""Calls that are given an address, which may be one of a server or of a file."""
ENGINE_MODULES = ("sqlalchemy.", "sqlmodel.", "databases.", "peewee.", "playhouse.", "pony.", "ibis.", "polars.",
                  "dask.", "modin.", "flask_sqlalchemy.", "dataset.", "records.", "langchain", "llama_index",
                  "ormar.", "gino.", "piccolo.", "edgy.", "sqlobject.", "pydal.", "masonite.", "orator.")  # fmt: skip
SERVER_CLASSES = re.compile(
    r"(?:^|\.)(?:Pooled)?(?:Postgresql|Postgres|MySQL|Maria|CockroachDB|Cockroach|MSSQL|Oracle|Mongo\w*)"
    r"(?:ext)?(?:Database|Client|Hook|Operator|Connection)$"
    r"|(?:^|\.)(?:Jdbc|Odbc|Snowflake|BigQuery|MsSql|MySql|Postgres|Oracle|Hive\w*|Presto|Trino|Redshift\w*)Hook$"
)
"""Names of classes for one kind of server, whatever library they are of."""
AWS_SERVICES = words("""
    dynamodb athena redshift-data rds-data redshift timestream-query dax neptunedata
""")
COM_SERVERS = re.compile(r"(?i)^(?:ADODB\.|ADOX\.|DAO\.DBEngine|OraOLEDB|OracleInProcServer|SQLDMO\.|SAP\.Functions|"
                         r"SAP\.LogonControl|Access\.Application)")  # fmt: skip
ADDRESS = re.compile(
    r"(?i)^\s*(?:jdbc:)?(?:postgres(?:ql)?|mysql|mariadb|oracle|mssql|sqlserver|"
    r"mongodb|rediss?|db2|ibm_db_sa|ibmi|hana|"
    r"snowflake|clickhouse\w*|vertica\w*|redshift\w*|cockroachdb|teradata\w*|"
    r"trino|presto|hive2?|impala|bigquery|databricks|"
    r"sybase|firebird|informix\w*|netezza|neo4j\w*|bolt|couchdb|cassandra|elasticsearch|"
    r"awsathena\w*|access|exa|crate|"
    r"dremio\w*|sap|as400|odbc|sqlanywhere|amqp_db)(?:[+:][\w.+-]*)?:(?://|@|"
    r"thin|oci|[\w])"
    r"|(?:^|;)\s*(?:driver|provider|server|data source|dsn|dbq|initial catalog|"
    r"hostname|dbalias)\s*="
    r"|\bdbname=|\b(?:host|server)=\S+\s+.*\b(?:user|database|port)="
)
"""An address of a server, as drivers are given it."""
_OPENS = re.compile(r"(?i)connect|engine|client|pool|database|session|open|bind|attach|read_sql|jdbc|\bDB$|dsn")
_NAMING_ONE = words("""
    database dbname db dsn service_name sid initial_catalog warehouse keyspace catalog
""")
_ACCOUNTS = words("""
    user username uid password passwd pwd host server hostname
""")
_FILE_ADDRESS = re.compile(
    r"(?i)^\s*(?:sqlite|duckdb|shillelagh|access\+|csv|excel)|^\s*driver\s*=\s*\{?(?:microsoft (?:access|excel|"
    r"text)|sqlite)"
)
_FAR_TABLE = re.compile(
    r"(?i)\b(?:postgres|mysql|odbc|mssql)_(?:scan|query|attach)\w*\s*\(|\battach\b.*\btype\s+(?:postgres|"
    r"mysql)|"
    r"\b(?:install|load)\s+(?:postgres|mysql)(?:_scanner)?\b"
)  # fmt: skip


_FILES = frozenset({"sqlite3.connect", "duckdb.connect", "apsw.Connection", "aiosqlite.connect"})


def reaches_server(dotted: str, texts: Sequence[str], keywords: frozenset[str]) -> bool:
    """Does a call by this name, given these texts and keywords, talk to a server of a database?"""
    root, _, _ = dotted.partition(".")
    last = dotted.rpartition(".")[2]
    if last in _HARMLESS or dotted.startswith(_NOT_A_SERVER):
        return False
    if (root in DRIVERS and "." in dotted) or dotted.startswith(WAREHOUSES) or SERVER_CLASSES.search(dotted):
        return not any(_FILE_ADDRESS.match(text) for text in texts)
    if dotted.startswith(ENGINE_MODULES) and last in ENGINES:
        return not (any(_FILE_ADDRESS.match(text) for text in texts) or ".sqlite" in dotted.lower())
    if dotted == "streamlit.connection":
        return not any("sheet" in text.lower() or "file" in text.lower() for text in texts)
    if last in {"client", "resource"} and any(text in AWS_SERVICES for text in texts):
        return True
    if last in {"Dispatch", "DispatchEx", "CreateObject", "EnsureDispatch", "GetObject"}:
        return any(COM_SERVERS.match(text) for text in texts[:1])
    if dotted in _FILES:  # a file of all, on a share
        return any(text.startswith(("\\\\", "//")) for text in texts[:1])
    if last in {"execute", "sql", "query"} and any(_FAR_TABLE.search(text) for text in texts):
        return True
    if last in {"jdbc", "format", "option", "options"} and any("jdbc" in text[:60] for text in texts):
        return True
    is_opening = last in {"connect", "Connection", "create_pool", "connection", "Connect"}
    if is_opening and keywords & _NAMING_ONE and keywords & _ACCOUNTS:
        return True
    addresses = (text for text in texts if not _FILE_ADDRESS.match(text))
    return _OPENS.search(last) is not None and any(ADDRESS.search(text) for text in addresses)


@lru_cache(maxsize=8_192)
def may_reach_server(last: str, root: str) -> bool:
    """May a call whose names begin and end like this be one of those? Never wrong towards no."""
    return (
        root in ROOTS or _OPENS.search(last) is not None or last in _LASTS or last.endswith(("Hook", "Operator"))
    )  # fmt: skip


ROOTS = DRIVERS | {name.partition(".")[0] for name in (*WAREHOUSES, *ENGINE_MODULES)}
_LASTS = ENGINES | {"client", "resource", "Dispatch", "DispatchEx", "CreateObject", "EnsureDispatch", "GetObject",
                    "execute", "sql", "query", "format", "option", "options"}  # fmt: skip
