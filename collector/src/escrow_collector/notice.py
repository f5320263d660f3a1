"""What the hook notices of a script that does something: its code, the libraries it imports, the files it opens.

The functions are methods of `hook.Hook`, loaded at the first such event: a start that does nothing pays for none.
"""

import os
import sys
from _frozen_importlib import ModuleSpec
from os import getpid, stat

_MOST = {"file": 500, "connect": 200, "request": 200, "bind": 100, "program": 200, "database": 100, "llm": 100}
_MOST_PACKAGES = 1000
_FLUSHED_AFTER = 1000
_LARGE = 4 << 20
_FRONTS = ("__init__.py", "dbapi.py", "dbapi2.py", "connection.py")  # where a driver says that it is one
_MARKS = frozenset(("apilevel", "connect"))
_CODE = (".py", ".pyc", ".so", ".pyd", ".pyo", ".pth", ".pyi")
_WORKBOOKS = (".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".ods", ".ots", ".fods", ".xls", ".xlt")
_TABLES_OF_TEXT = (".csv", ".tsv", ".txt", ".dat")
_NOISE = (
    "/proc/", "/sys/", "/dev/", "/etc/ld.so", "/etc/localtime", "/etc/ssl/", "/etc/pki/", "/etc/resolv.conf",
    "/etc/hosts", "/etc/host.conf", "/etc/nsswitch.conf", "/etc/gai.conf", "/etc/mime.types", "/etc/os-release",
    "/etc/timezone", "/etc/machine-id", "/etc/protocols", "/etc/services", "/etc/apache2/mime", "/usr/lib/",
    "/usr/share/", "/usr/local/share/", "/usr/local/lib/", "/lib/", "/lib64/", "/System/", "/Library/Frameworks/",
    "C:/Windows/",
)  # fmt: skip
# Where libraries keep things for themselves.
_CACHES = (
    "/.cache/",
    "/.config/matplotlib/",
    "/.matplotlib/",
    "/.ipython/",
    "/.jupyter/",
    "/.numba_cache/",
    "/.nv/",
    "/pymp-",
)
# The modules the parts have something to say about: of Python by the end of their path, of C by their name.
_CALLS = (
    "httpx/_client.py httpx/_config.py httpx2/_client.py httpx2/_config.py _sync/connection_pool.py "
    "_async/connection_pool.py requests/sessions.py urllib3/poolmanager.py urllib3/connectionpool.py "
    "aiohttp/client_reqrep.py tornado/simple_httpclient.py websockets/client.py websocket/_core.py grpc/__init__.py "
    "tornado/curl_httpclient.py asyncio/client.py sync/client.py"
) + (" http/client.py" if sys.version_info < (3, 10) else "")
# Folders of installed packages that hold packages of many.
_SHARED = ("google", "google/cloud", "azure", "azure/ai")
# Libraries made for one provider of language models.
MADE_FOR_ONE = frozenset(
    "ai21 aleph_alpha_client anthropic cerebras cohere dashscope deepseek fireworks groq huggingface_hub "
    "ibm_watsonx_ai maritalk mistralai ollama openai perplexity reka replicate sambanova together voyageai writerai "
    "xai_sdk zai zhipuai".split()
)
_DATABASES = (
    "psycopg/connection.py psycopg/connection_async.py psycopg2/extensions.py connector/abstracts.py "
    "MySQLdb/connections.py oracledb/connection.py oracledb/pool.py synchronous/mongo_client.py "
    "asynchronous/mongo_client.py pymongo/mongo_client.py synchronous/database.py asynchronous/database.py "
    "pymongo/database.py pyodbc pymssql._pymssql cx_Oracle hdbcli/dbapi.py teradatasql/__init__.py "
    "aiomysql/connection.py asyncmy.connection "
    "clickhouse_driver/connection.py cassandra/cluster.py cassandra.cluster pytds/__init__.py trino/dbapi.py "
    "adbc_driver_postgresql/dbapi.py adbc_driver_sqlite/dbapi.py connectorx/__init__.py mariadb/__init__.py "
    "ibm_db connection/_tcp.py"
)
_SQLITE = "sqlite3/dbapi2.py"
_CURLS = "pycurl pycurl/__init__.py curl_cffi/curl.py curl_cffi/aio.py"
_DUCK = "_duckdb duckdb/_relation.py duckdb.duckdb"
_TABLES = (
    "reader/excel.py writer/excel.py xlsxwriter/workbook.py xlrd/__init__.py xlwt/Workbook.py "
    "python_calamine._python_calamine parsers/readers.py formats/csvs.py parquet/core.py io/parquet.py "
    "pyarrow._csv pyarrow._json pyarrow/feather.py pyarrow/dataset.py dataframe/frame.py "
    "_hl/files.py pyreadstat/__init__.py fastparquet/api.py fastparquet/writer.py "
    "lazyframe/frame.py csv/functions.py parquet/functions.py ipc/functions.py io/ndjson.py json/read.py io/avro.py"
)
_OPENERS = (
    "*native _gdbm _dbm pyarrow.lib apsw confluent_kafka.cimpl sugar/socket.py uvloop/__init__.py pynng/nng.py "
    "tables/file.py pymupdf/__init__.py rasterio/__init__.py fiona/__init__.py pyogrio/geopandas.py pyogrio/raw.py "
    "xgboost/core.py "
    "lightgbm/basic.py catboost/core.py safetensors/numpy.py safetensors/torch.py torch/serialization.py "
    "site-packages/soundfile.py pyreadr/pyreadr.py fastexcel/__init__.py libarchive/read.py libarchive/write.py "
    "fasttext/FastText.py osgeo/gdal.py osgeo/ogr.py capi/onnxruntime_inference_collection.py llama_cpp/llama.py "
    "pyarrow/orc.py pyarrow/ipc.py lance/__init__.py vaex/__init__.py av/__init__.py"
)
_DRIVERS = "*interface engine/default.py"
# Whoever imports pandas need not read a table: these are looked at when the first of these functions is called.
_LATE = {
    "parsers/readers.py": ("TextFileReader.__init__", "TextFileReader.read"),
    "formats/csvs.py": ("CSVFormatter.__init__",),
    "io/parquet.py": ("PyArrowImpl.write", "FastParquetImpl.write"),
}
# Packages with a core of C that opens nothing by itself: their modules are not looked at.
_PLAIN = frozenset(
    "numpy pandas scipy sklearn skimage statsmodels matplotlib contourpy kiwisolver PIL fontTools cryptography "
    "_cffi_backend cffi lz4 zstandard brotli yaml _yaml markupsafe pydantic_core orjson ujson msgpack regex multidict "
    "yarl frozenlist propcache aiohttp greenlet gevent psutil wrapt charset_normalizer tornado uvloop grpc google "
    "numba llvmlite shapely rpds jiter tiktoken tokenizers bcrypt nacl simplejson zope websockets httptools "
    "watchfiles sqlalchemy lazy_object_proxy numexpr bottleneck blosc2 coverage debugpy psycopg_binary psycopg2 "
    "pyarrow bson pymongo hiredis duckdb _duckdb polars _polars_runtime_32 python_calamine pymssql asyncpg "
    "torch h5py".split()
)
WATCHED = {}
for _part, _names in (
    ("calls", _CALLS),
    ("databases", _DATABASES),
    ("curls", _CURLS),
    ("duck", _DUCK),
    ("sqlite", _SQLITE),
    ("tables", _TABLES),
    ("openers", _OPENERS),
    ("drivers", _DRIVERS),
):
    WATCHED.update(dict.fromkeys(_names.split(), _part))
_WATCHED_FOLDERS = frozenset(name.partition("/")[0] for name in WATCHED if "/" in name)
# Folders of modules of C that are watched, and those in which every module may be another package's.
_WATCHED_NATIVE = frozenset(
    [name.partition(".")[0] for name in WATCHED if "." in name and "/" not in name]
    + ["site-packages", "dist-packages", "lib-dynload"]
)


def begin(self):
    """What is counted from now on."""
    self.counts, self.sizes, self.dropped, self.rows = {}, {}, {}, {}
    self.tables, self.columns, self.written, self.passing = set(), set(), set(), set()
    self.hosts, self.modules, self.unbound, self.binders, self.pipes = {}, {}, [], {}, {}
    self.heard = {}  # ports the system chose that somebody listened on, by their sockets
    self.unwritten = self.executions = 0
    self.awaited, self.watcher, self.inherited = {}, None, None
    self.fronts = set()  # folders of packages that are still listened to
    self.passed = []  # lines that went to a reader of the csv module: (path, how many so far, headings among them)
    self.borrowed = set()  # passing files that libraries made for themselves
    self.roots = _roots()
    self.watched, self.noise, self.code_ends = WATCHED, _NOISE, _CODE
    self.is_workbook, self.in_cache = is_workbook, in_cache
    self.books, self.parts = set(), {}  # workbooks written by what looks inside; files of ours that were read
    self.has_noticed = True


def run_module(self, args):
    self.module = self.as_text(args[0])
    self.quiet.clear()  # until it is known which file that is
    if self.module == "__main__":
        return self.run_folder()
    is_notebook = self.module in ("ipykernel_launcher", "ipykernel", "IPython", "bash_kernel")
    self.start("module", None, self.module)
    if is_notebook:
        self.alert.add("notebook")
        self.note(("notebook", self.notebook_path()))
    return None


def foreign(self):
    """The innermost frame that is not ours."""
    frame = sys._getframe(1)
    while frame is not None and frame.f_code.co_filename in self.ours:
        frame = frame.f_back
    return frame


# --- code --------------------------------------------------------------------------------------------------------


def executed(self, args):
    """Every module's body passes here: which files of ours, which packages."""
    code = args[0]
    name = code.co_filename
    if not name:
        return None
    if name[0] == "<":
        return self.executed_text(name)
    if self.module is not None:
        self.find_main(code, name)
    plain = name if os.sep == "/" else name.replace("\\", "/")
    folder, _, base = plain.rpartition("/")
    last = folder[folder.rfind("/") + 1 :]
    is_watched = last in _WATCHED_FOLDERS
    place = plain.find("-packages/")
    if is_watched and last + "/" + base in WATCHED:
        self.watch(self.spec_of_exec(), last + "/" + base)
    elif place >= 0 and (base in _FRONTS or plain.find("/", place + 10) < 0) and _MARKS.intersection(code.co_names):
        self.watch(self.spec_of_exec(), "*interface")
    if place < 0:
        if not plain.startswith(self.roots):
            if plain.endswith(".py") and code.co_name == "<module>" and name not in self.seen:
                self.copy_module(self.whole(name))
            return None
        self.seen.add(name)
    else:
        self.seen.add(name)
        package = _package_of(plain)
        if package == plain:
            self.note_package(package)  # a library of one file: its name was seen just above
            return None  # it lies beside others of other packages: its folder tells nothing
        if package is not None and package not in self.seen:
            self.packaged(package)
    if is_watched or self.module is not None or len(self.quiet) >= 20000:
        return None
    if place >= 0 and base == "__init__.py" and folder == package and has_front(folder):
        self.fronts.add(folder)
    if folder not in self.fronts:
        self.quiet.add(name.rpartition(os.sep)[0])
    return None


def copy_module(self, path):
    """A module of one's own; again when it was changed and is loaded again, as notebooks do."""
    status = stat(path)
    stamp = (status.st_mtime_ns, status.st_size)
    if self.modules.get(path) != stamp:
        self.modules[path] = stamp
        self.copy(path, "module")
        if self.observer is not None and "sqlite" in self.observer.parts:
            self.observer.parts["sqlite"].listen()


def imported(self, args):
    path = self.as_text(args[1])
    plain = path if os.sep == "/" else path.replace("\\", "/")
    package = _package_of(plain)
    if package is not None:
        self.packaged(package)
    if args[0] in WATCHED:
        if self.inherited is None:
            self.inherited = descriptors()
        self.watch(self.spec_of_load(), args[0])
    elif package is not None:
        top = package[package.rfind("/") + 1 :].partition(".")[0]
        if top not in _PLAIN and not top.endswith("__mypyc"):
            if self.inherited is None:
                self.inherited = descriptors()
            self.watch(self.spec_of_load(), "*native")
            return
    folder = plain.rpartition("/")[0]
    if folder[folder.rfind("/") + 1 :] not in _WATCHED_NATIVE and len(self.native_quiet) < 20000:
        self.native_quiet.add(path.rpartition(os.sep)[0])


def packaged(self, package):
    if package not in self.seen and len(self.seen) < 50000:
        self.seen.add(package)
        self.note_package(package)


def note_package(self, package):
    if self.count_kind("package", _MOST_PACKAGES):
        self.note(("package", package))
    top = package[package.rfind("/") + 1 :]
    if top in MADE_FOR_ONE:
        self.observing().part("calls").brought(top)


def watch(self, spec, name):
    """Look at the module of this spec as soon as the import machinery calls it whole."""
    if type(spec) is ModuleSpec:
        self.awaited[spec.name] = name
        if self.watcher is None:
            self.watcher = _watcher(self)
        spec.__class__ = self.watcher


def became_whole(self, module):
    name, module = self.awaited.pop(module, None), sys.modules.get(module)
    if name is None or module is None:
        return
    if name == "*interface" and not isinstance(vars(module).get("apilevel"), (str, float)):
        return
    if name in _LATE:
        self.postpone(module, name, _LATE[name])
    else:
        self.observing().patch(module, name)


def compiled(self, args):
    """The text of notebook cells; of what a script executes from texts of its own the filter keeps the last."""
    source, name = args[0], args[1]
    if source is None or not isinstance(source, (str, bytes)):
        return
    name = self.as_text(name) if name is not None else "<string>"
    if name.partition("ipykernel_")[2][:1].isdigit() or name.startswith("<ipython-input"):
        self.cell(source)
    elif name == "<string>":
        self.texts[self.thread()] = source


def observing(self):
    if self.observer is None:
        names = self.part("observe")
        self.ours.append(names["__file__"])
        self.observer = names["Observer"](self)
    return self.observer


def spec_of_exec(self):
    """The spec of the module whose body is about to run; None when it is not an import."""
    frame = self.foreign()
    if frame is None or frame.f_code.co_name != "_call_with_frames_removed":
        return None
    arguments = frame.f_locals.get("args")
    names = arguments[1] if arguments and len(arguments) > 1 else None
    return names.get("__spec__") if isinstance(names, dict) else None


def spec_of_load(self):
    """The spec of the extension module that is about to be loaded."""
    frame = self.foreign()
    if frame is None or frame.f_code.co_name != "_call_with_frames_removed":
        return None
    arguments = frame.f_locals.get("args")
    return arguments[0] if arguments else None


# --- files -------------------------------------------------------------------------------------------------------


def opened(self, args):
    path, mode, flags = args
    if path is None or isinstance(path, int):
        return
    path = self.as_text(path)
    is_write = flags & 3 if isinstance(flags, int) and flags else any(one in (mode or "") for one in "wax+")
    if path.endswith(_CODE) and (not is_write or not path.endswith(".py")):
        return
    path = self.whole(path)
    plain = path if os.sep == "/" else path.replace("\\", "/")
    if plain.startswith(_NOISE) or "/__pycache__" in plain or plain.startswith(self.folder):
        return
    if path in self.borrowed or ("/." in plain and in_cache(plain) and self.is_cached()):
        return
    fact = ("file", path, "write" if is_write else "read")
    if fact in self.counts:
        self.count(fact)
    elif is_write:
        if "+" in (mode or "") and "r" in mode and is_workbook(path):
            self.read_workbook(path)  # nobody adds to a workbook without having read it
        self.opened_to_write(fact)
    elif "-packages/" not in plain and not plain.startswith(self.roots) and is_regular(path):
        self.count(fact)
        if path[-4:].lower() in _TABLES_OF_TEXT and "csv" in sys.modules:
            self.observing().part("tables").count_lines()
        if is_workbook(path):
            self.look_into(path, "read")


# --- counts ------------------------------------------------------------------------------------------------------


def count(self, fact):
    """Note a fact at first sight; how often follows later."""
    if fact in self.counts:
        self.counts[fact] += 1
        self.unwritten += 1
        if self.unwritten > _FLUSHED_AFTER:
            self.flush_while_small()
        return
    if self.count_kind(fact[0], _MOST.get(fact[0], 200)):
        self.counts[fact] = 0
        self.note(fact)


def count_kind(self, kind, most):
    size = self.sizes.get(kind, 0)
    self.sizes[kind] = size + 1
    if size < most:
        return True
    self.dropped[kind] = self.dropped.get(kind, 0) + 1
    return False


def flush_while_small(self):
    """Notes that grew large wait for the end: a run of days would fill more than anybody reads."""
    self.unwritten = 0
    if stat(self.path).st_size < _LARGE:
        self.flush()


def flush(self):
    """What was counted since the last time."""
    self.unwritten, lines = 0, []
    for fact, more in list(self.counts.items()):
        if more:
            self.counts[fact] = 0
            lines.append(("count", str(more)) + fact)
    for kind, more in list(self.dropped.items()):
        if more:
            self.dropped[kind] = 0
            lines.append(("truncated", kind, str(more)))
    for name, rows in list(self.rows.items()):
        if rows and name is not None:
            self.rows[name] = 0
            lines.append(("rows", str(rows), name))
    if lines:
        self.note(*lines)


def close(self):
    """The counts of the end, and how large what was written became."""
    if self.unbound:
        self.resolve_bound()
    if self.observer is not None:
        self.observer.settle()
    if self.inherited is not None:
        self.observing().part("openers").still_held()
    self.flush() if getpid() == self.pid else self.flush_while_small()
    for path, passed, headings in self.passed:
        rows = next(passed) - headings
        if rows > 0:
            self.note(("read", path, str(rows)))
    self.passed = []
    for path in [path for path in self.borrowed if is_regular(path)][:100]:
        self.count(("file", path, "write"))
        self.written.add(path)
    lines = []
    for path in list(self.written)[:500]:
        try:
            lines.append(("size", str(stat(path).st_size), path))
        except OSError:
            continue
        if path in self.books:
            self.sheeted(path, "write")
    if lines:
        self.note(*lines)


def count_anew(self):
    """In a forked child what was noted stays noted, and nothing of it is counted twice."""
    for fact in self.counts:
        self.counts[fact] = 0
    self.dropped, self.rows, self.unwritten, self.written = {}, {}, 0, set()
    self.unbound, self.passed = [], []


def _watcher(hook):
    class Whole(ModuleSpec):
        """A spec that says when its module is whole; then it is an ordinary one again."""

        def __setattr__(self, field, value):
            object.__setattr__(self, field, value)
            if field == "_initializing" and not value:
                object.__setattr__(self, "__class__", ModuleSpec)
                hook.quietly(hook.became_whole, self.name)

    return Whole


def _roots():
    """Where this interpreter's own library lies."""
    found = {os.path.dirname(os.path.abspath(os.__file__))}
    for prefix in (sys.base_prefix, sys.base_exec_prefix):
        found.add(os.path.join(prefix, "lib", "python%d.%d" % sys.version_info[:2]))
    return tuple(path.replace("\\", "/") + "/" for path in found)


def _package_of(plain):
    """`/x/site-packages/pandas`: the top of an installed package, or None for a file of nobody's."""
    place = plain.rfind("-packages/")
    if place < 0 or plain[place - 5 : place] not in ("/site", "/dist"):
        return None
    end = plain.find("/", place + 10)
    while plain[place + 10 : end] in _SHARED and plain.find("/", end + 1) > 0:
        end = plain.find("/", end + 1)
    return plain if end < 0 else plain[:end]


def has_front(folder):
    """Does a package hold a file in which a driver says that it is one, beside its first?"""
    return any(is_regular(folder + one) for one in ("/dbapi.py", "/dbapi2.py"))


def descriptors():
    """What is open already, and so is nobody's of what comes."""
    try:
        return frozenset(name for name in os.listdir("/proc/self/fd") if os.path.lexists("/proc/self/fd/" + name))
    except OSError:
        return None


def is_of_interest(self, path):
    plain = path if os.sep == "/" else path.replace("\\", "/")
    ours = _NOISE + self.roots + (self.folder,)
    return not plain.startswith(ours) and "-packages/" not in plain and "/__pycache__" not in plain


def is_workbook(path):
    return path[-5:].lower().endswith(_WORKBOOKS)


def in_cache(plain):
    return any(one in plain for one in _CACHES)


def is_regular(path):
    try:
        return stat(path).st_mode & 0o170000 == 0o100000
    except (OSError, ValueError):
        return False


METHODS = (
    run_module,
    foreign,
    executed,
    copy_module,
    imported,
    packaged,
    note_package,
    watch,
    became_whole,
    observing,
    compiled,
    spec_of_exec,
    spec_of_load,
    opened,
    is_of_interest,
    count,
    count_kind,
    flush_while_small,
    flush,
    close,
    count_anew,
)
