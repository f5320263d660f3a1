"""Which database drivers does this machine have? For the ticket to the service desk."""
import importlib
import json

import oracledb
import psycopg
import psycopg2
import pymongo
import pymysql

report = {module.__name__: module.__version__ for module in (oracledb, psycopg, psycopg2, pymongo, pymysql)}
for name in ("pyodbc", "pymssql", "cx_Oracle", "MySQLdb"):
    try:
        report[name] = importlib.import_module(name).__version__ if name == "pymssql" else bool(importlib.import_module(name))
    except ImportError:
        report[name] = None
with open("drivers.json", "w", encoding="ascii") as target:
    json.dump(report, target, indent=2, sort_keys=True)
