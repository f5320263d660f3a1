"""DuckDB: the databases it opens and attaches, and the files its statements name, which it opens from C."""

import os
import re
import sys


class Part(object):
    """Hears what DuckDB is asked."""

    def __init__(self, observer):
        self.plain = observer.plain
        self.wrap = observer.wrap
        self.drives = observer.drives
        self.touched = observer.touched
        self.patches = {
            "_duckdb": self.duckdb,
            "duckdb/_relation.py": self.duckdb_relation,
            "duckdb.duckdb": self.duckdb,
        }

    def duckdb(self, module):
        self.wrap(module, "connect", before=self.duck_connects)
        kinds = [module, getattr(module, "DuckDBPyConnection", None)]
        for holder in kinds:
            for name in ("execute", "sql", "query", "executemany", "from_query"):
                self.wrap(holder, name, before=self.duck_says, looks_around=True)
            for name in ("read_csv", "read_parquet", "read_json", "from_csv_auto", "from_parquet"):
                self.wrap(holder, name, before=lambda *given, **named: self.reads(given, named))
        for name in ("write_csv", "to_csv", "write_parquet", "to_parquet"):
            holder = getattr(module, "DuckDBPyRelation", None)
            self.wrap(holder, name, before=lambda *given, **named: self.touched(_path_in(given[1:]), "write"))

    def duckdb_relation(self, module):
        for name in ("write_csv", "to_csv", "write_parquet", "to_parquet"):
            holder = getattr(module, "DuckDBPyRelation", None)
            self.wrap(holder, name, before=lambda *given, **named: self.touched(_path_in(given[1:]), "write"))
        self.wrap(module, "module_sql", before=self.duck_says, looks_around=True)
        for name in ("module_read_csv", "module_read_json", "module_read_parquet"):
            self.wrap(module, name, before=lambda *given, **named: self.reads(given, named))
        # What a connection can do besides is given to it from here once all of it is loaded.
        methods = getattr(module, "CONNECTION_METHODS", None)
        if isinstance(methods, dict):
            holder = type(sys.implementation)(**methods)
            for name in methods:
                if name in ("sql", "query", "from_query"):
                    self.wrap(holder, name, before=self.duck_says, looks_around=True)
                elif name.startswith(("read_", "from_csv", "from_parquet")):
                    self.wrap(holder, name, before=lambda *given, **named: self.reads(given, named))
            methods.update(vars(holder))

    def reads(self, given, named):
        """A file, a pattern or several of them."""
        asked = list(given[:2]) + [named.get(name) for name in ("path_or_buffer", "file_glob", "file_globs", "name")]
        for one in asked:
            for path in one if isinstance(one, (list, tuple)) else [one]:
                if isinstance(path, (str, bytes)) or hasattr(path, "__fspath__"):
                    for there in _there(os.fsdecode(path)):
                        self.touched(there, "read")

    def duck_connects(self, database=":memory:", *_, **__):
        path = self.plain(database)
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


_TABLES = (
    ".csv", ".tsv", ".parquet", ".json", ".jsonl", ".ndjson", ".xlsx", ".gz", ".zst", ".db", ".duckdb", ".sqlite",
)  # fmt: skip
_READS = re.compile(r"(?:\bfrom|\bjoin|,|(?:read|scan|sniff)_\w+\s*\(\s*\[?|\w_scan\s*\()\s*$", re.IGNORECASE)
_ATTACHES = re.compile(r"\battach\s+(?:database\s+)?(?:if\s+not\s+exists\s+)?$", re.IGNORECASE)
_MOST_MATCHED = 50


def paths_in_sql(text):
    """`(path, read|write|attach)` of the files a statement of DuckDB names."""
    found = []
    parts = text[: 1 << 16].split("'")
    for place in range(1, len(parts), 2):
        path, before = parts[place], parts[place - 1]
        if not path or "\n" in path:
            continue
        if _ATTACHES.search(before):
            if not path.startswith(":") and not ("=" in path and " " in path):
                found.append((path, "attach"))
        elif before.rstrip().lower().endswith((" to", ")to", "\nto")):
            found.append((path, "write"))
        elif path.lower().endswith(_TABLES) or _READS.search(before):
            written = {one for one, mode in found if mode == "write"}
            found += [(one, "read") for one in _there(path) if "://" in one or one in written or os.path.isfile(one)]
    return found


def _there(path):
    """The files a pattern stands for; a plain name for itself."""
    if "://" in path or not any(mark in path for mark in "*?["):
        return [path]
    import glob

    return sorted(glob.glob(path, recursive="**" in path))[:_MOST_MATCHED]


def _path_in(given):
    return next((one for one in given if isinstance(one, (str, bytes)) or hasattr(one, "__fspath__")), None)
