"""Files and hosts that code of C opens by itself, so that no event tells of them.

A library's openers go by the names everybody gives them: `read_…`, `load_…`, `write_…`, `save_…`, `open`. What they
are given is noted when a file lies there: before for what reads, after for what writes.
"""

import os

_READS = ("read", "load", "parse", "imread", "iterparse", "from_file", "memory_map", "fread")
_READS_MORE = ("read_", "load_", "scan_", "import_from_")
_WRITES = ("write", "save", "imwrite", "to_file", "to_csv", "to_parquet", "fwrite")
_WRITES_MORE = ("write_", "save_", "sink_", "export_to_")
_NAMES = ("path", "filename", "file", "fname", "filepath", "file_path", "source", "where", "output_file", "input_file",
          "fp", "dst", "src", "path_or_file", "path_or_buf", "filename_or_obj", "workbook", "target",
          "path_or_buffer", "model_file", "model_path", "database")  # fmt: skip
# Modules of Python in front of a core of C: which of their functions and methods open something, and how.
_OPENERS = {
    "tables/file.py": ("File.__init__:mode",),
    "pymupdf/__init__.py": ("Document.__init__:read", "Document.save:write", "Document.ez_save:write",
                            "Pixmap.save:write"),
    "rasterio/__init__.py": ("open:mode",),
    "fiona/__init__.py": ("open:mode",),
    "pyogrio/geopandas.py": ("read_dataframe:read", "write_dataframe:write"),
    "pyogrio/raw.py": ("read:read", "write:write", "read_arrow:read"),
    "xgboost/core.py": ("Booster.save_model:write", "Booster.load_model:read", "DMatrix.__init__:read"),
    "lightgbm/basic.py": ("Booster.save_model:write", "Booster.__init__:read", "Dataset.save_binary:write"),
    "catboost/core.py": ("_CatBoostBase.save_model:write", "_CatBoostBase.load_model:read"),
    "safetensors/numpy.py": ("save_file:write", "load_file:read"),
    "safetensors/torch.py": ("save_file:write", "load_file:read", "save_model:write", "load_model:read"),
    "torch/serialization.py": ("save:write",),
    "site-packages/soundfile.py": ("SoundFile.__init__:mode",),
    "pyreadr/pyreadr.py": ("read_r:read", "write_rds:write", "write_rdata:write"),
    "fastexcel/__init__.py": ("read_excel:read",),
    "libarchive/read.py": ("file_reader:read",),
    "libarchive/write.py": ("file_writer:write",),
    "fasttext/FastText.py": ("load_model:read", "_FastText.save_model:write"),
    "osgeo/gdal.py": ("Open:read", "OpenEx:read"),
    "osgeo/ogr.py": ("Open:read",),
    "capi/onnxruntime_inference_collection.py": ("InferenceSession.__init__:read",),
    "llama_cpp/llama.py": ("Llama.__init__:read",),
    "pyarrow/orc.py": ("ORCFile.__init__:read", "ORCWriter.__init__:write", "read_table:read"),
    "pyarrow/ipc.py": ("RecordBatchFileReader.__init__:read", "RecordBatchStreamReader.__init__:read",
                       "RecordBatchFileWriter.__init__:write", "RecordBatchStreamWriter.__init__:write"),
    "lance/__init__.py": ("dataset:read", "write_dataset:write"),
    "vaex/__init__.py": ("open:read",),
    "av/__init__.py": ("open:mode",),
}  # fmt: skip
# The same for modules of C whose types open: methods of theirs, and types that are given a file to make one.
_METHODS = {
    "lxml.etree": ("_ElementTree.write:write", "_ElementTree.write_c14n:write", "_ElementTree.parse:read"),
}
_MADE_WITH = {"lxml.etree": ("xmlfile:write", "htmlfile:write"), "netCDF4._netCDF4": ("Dataset:mode",),
              "cv2": ("VideoWriter:write", "VideoCapture:read")}  # fmt: skip
_SIDE_FILES = (".wal", "-wal", "-shm", "-journal", ".lock", ".pyc", ".so", ".lck")


class Part(object):
    """Wraps what opens."""

    def __init__(self, observer):
        self.observer = observer
        self.hook = observer.hook
        self.patches = dict.fromkeys(_OPENERS, self.listed)
        self.patches.update({
            "*native": self.native, "pyarrow.lib": self.pyarrow, "apsw": self.apsw, "sugar/socket.py": self.zmq,
            "_gdbm": self.dbm, "_dbm": self.dbm,
            "confluent_kafka.cimpl": self.kafka, "uvloop/__init__.py": self.uvloop, "pynng/nng.py": self.pynng,
        })  # fmt: skip

    # --- files ----------------------------------------------------------------------------------------------------

    def listed(self, module):
        """A module that is known to open files through C."""
        parts = (module.__file__ or "").replace("\\", "/").split("/")
        for one in _OPENERS.get("/".join(parts[-2:]), ()):
            place, _, verb = one.partition(":")
            owner, _, name = place.rpartition(".")
            holder = getattr(module, owner, None) if owner else module
            self.opener(holder, name, verb, skips=1 if owner else 0)

    def opener(self, holder, name, verb, skips=0):
        """Note the file a function is given: before it reads, after it wrote."""
        if holder is None or name not in vars(holder):
            return

        def reads(*given, **named):
            path, mode = _path_in(given[skips:], named), _mode_in(given[skips:], named)
            if path is not None and not (verb == "mode" and _writes(mode)) and _is_file(path):
                self.observer.touched(path, "read")

        def writes(result, *given, **named):
            path, mode = _path_in(given[skips:], named), _mode_in(given[skips:], named)
            if path is not None and (verb == "write" or _writes(mode)) and _is_file(path):
                self.observer.touched(path, "write")

        self.observer.wrap(
            holder, name, before=None if verb == "write" else reads, after=None if verb == "read" else writes
        )

    def native(self, module):
        """A module of C: its functions by their names. A driver among them is one by PEP 249."""
        self.observer.part("drivers").interface(module)
        for one in _METHODS.get(module.__name__, ()):
            place, _, verb = one.partition(":")
            owner, _, name = place.partition(".")
            self.opener(getattr(module, owner, None), name, verb, skips=1)
        for one in _MADE_WITH.get(module.__name__, ()):
            self.made_with(module, *one.split(":"))
        for name, value in list(vars(module).items()):
            verb = verb_of(name)
            if verb and type(value).__name__ in _KINDS:
                self.opener(module, name, verb)

    def made_with(self, module, name, verb):
        """A type of C that is given a file when an object of it is made, and opens it later."""
        original, quietly, touched = getattr(module, name, None), self.hook.quietly, self.observer.touched
        if not isinstance(original, type):
            return

        def begin(thing, *given, **named):
            original.__init__(thing, *given, **named)
            path, mode = _path_in(given, named), _mode_in(given, named) if verb == "mode" else verb[0]
            if path is not None:
                quietly(touched, path, "write" if _writes(mode) else "read")

        names = {"__init__": begin, "__module__": original.__module__, "__doc__": original.__doc__}
        setattr(module, name, type(name, (original,), names))

    def pyarrow(self, module):
        """Arrow's own files."""
        for name, verb in (("memory_map", "mode"), ("create_memory_map", "write"), ("input_stream", "read"),
                           ("output_stream", "write")):  # fmt: skip
            self.opener(module, name, verb)
        quietly, touched = self.hook.quietly, self.observer.touched
        for name in ("OSFile",):
            original = getattr(module, name, None)
            if not isinstance(original, type):
                continue

            def begin(file, path, mode="r", *_, **__):
                quietly(touched, path, "write" if _writes(mode) else "read")
                if len(self.observer.named) < 1000:
                    self.observer.named[id(file)] = path

            names = {"__init__": begin, "__module__": original.__module__, "__doc__": original.__doc__}
            setattr(module, name, type(name, (original,), names))

    def dbm(self, module):
        """A database of keys makes files of its own naming: the kernel says which."""
        self.observer.wrap(module, "open", after=lambda *_, **__: self.still_held())

    def apsw(self, module):
        sqlite = self.observer.part("sqlite")

        def opened(connection):
            path = getattr(connection, "filename", "")
            if path:
                sqlite.tell("apsw", path)
            if sqlite.may_attach():
                connection.set_authorizer(sqlite.authorizer("apsw"))

        def made(connection):
            self.hook.quietly(opened, connection)

        module.connection_hooks.append(made)

    def still_held(self):
        """Files and connections of C that are open at the end, and that nothing told of."""
        files, (connected, listening) = held(self.hook.inherited)
        counts = self.hook.counts
        ends = {(fact[-1], fact[2]) for fact in counts if fact[0] == "connect"}
        ports = {fact[2] for fact in counts if fact[0] == "bind"}
        for path, mode in files:
            known = ("file", path, mode) in counts or ("file", path, "write") in counts
            if not known and not path.endswith(_SIDE_FILES) and self.hook.is_of_interest(path):
                self.observer.touched(path, mode)
        for address, port in connected:
            if (address, str(port)) not in ends and str(port) not in ports:
                self.observer.count(("connect", address, str(port), address))
        for address, port in listening:
            if str(port) not in ports:
                self.observer.count(("bind", address, str(port)))

    # --- hosts ----------------------------------------------------------------------------------------------------

    def goes_to(self, places):
        """`scheme://host:port` or `host:port`, several with commas between them."""
        for place in str(places).split(","):
            host, _, port = place.strip().rpartition("://")[2].split("/")[0].rpartition(":")
            if host and port.isdigit():
                self.observer.reaches(host.strip("[]"), port)
                self.observer.count(("request", host.strip("[]"), port))

    def zmq(self, module):
        def connects(socket, addr, *_, **__):
            if str(addr).startswith("tcp://"):
                self.goes_to(addr)

        def binds(result, socket, addr, *_, **__):
            ends = socket.getsockopt(32)  # LAST_ENDPOINT: the port it really got
            told = (ends.decode("ascii", "replace") if isinstance(ends, bytes) else str(addr)).strip("\0")
            host, _, port = told.rpartition("://")[2].rpartition(":")
            if told.startswith("tcp://") and port.isdigit():
                self.observer.count(("bind", host, port))

        if module.__name__.startswith("zmq."):
            self.observer.wrap(module.Socket, "connect", before=connects)
            self.observer.wrap(module.Socket, "bind", after=binds)

    def pynng(self, module):
        def dials(socket, address, *_, **__):
            if str(address).startswith("tcp://"):
                self.goes_to(address)

        self.observer.wrap(module.Socket, "dial", before=dials)

    def kafka(self, module):
        """librdkafka resolves and connects by itself; what a client is configured with says where."""
        quietly = self.hook.quietly

        def told(given, named):
            settings = dict(given[0]) if given and isinstance(given[0], dict) else {}
            settings.update(named)
            self.goes_to(settings.get("bootstrap.servers") or settings.get("metadata.broker.list") or "")

        for name in ("Producer", "Consumer", "_AdminClientImpl"):
            original = getattr(module, name, None)
            if not isinstance(original, type):
                continue

            def begin(client, *given, _original=original, **named):
                quietly(told, given, named)
                _original.__init__(client, *given, **named)

            names = {"__init__": begin, "__module__": original.__module__, "__doc__": original.__doc__}
            setattr(module, name, type(name, (original,), names))

    def uvloop(self, module):
        """libuv resolves and connects by itself; its loop is asked as every loop is."""
        original = module.Loop.create_connection
        observer = self

        def create_connection(loop, protocol_factory, host=None, port=None, **named):
            if host and port:
                observer.hook.quietly(observer.goes_to, "%s:%s" % (host, port))
            return original(loop, protocol_factory, host, port, **named)

        module.Loop.create_connection = create_connection


def held(inherited):
    """What the process still holds open at its end, as the kernel says: `(files: [(path, mode)], sockets)`."""
    files, sockets = [], set()
    for name in os.listdir("/proc/self/fd"):
        if name in inherited or int(name) < 3:
            continue
        try:
            target = os.readlink("/proc/self/fd/" + name)
            if target.startswith("socket:["):
                sockets.add(target[8:-1])
            elif target.startswith("/") and _is_file(target):
                with open("/proc/self/fdinfo/" + name) as told:
                    flags = int(told.read(256).split("flags:", 1)[1].split()[0], 8)
                files.append((target, "write" if flags & 3 else "read"))
        except (OSError, ValueError, IndexError):
            continue
    return files, _places(sockets) if sockets else ([], [])


def _places(sockets):
    """`(connected, listening)` of these sockets: [(address, port)]."""
    connected, listening = [], []
    for table in ("/proc/self/net/tcp", "/proc/self/net/tcp6"):
        try:
            with open(table) as file:
                rows = [line.split() for line in file.read(1 << 20).splitlines()[1:]]
        except OSError:
            continue
        for row in rows:
            if len(row) > 9 and row[9] in sockets:
                here, there = _address(row[1]), _address(row[2])
                if row[3] == "0A":
                    listening.append(here)
                elif there[1]:
                    connected.append((here, there))
    # What holds both ends of a connection by itself made a pipe of it, as libraries do where there is no other.
    ends = set(connected)
    return [there for here, there in connected if (there, here) not in ends], listening


def _address(text):
    """`0100007F:1F90` as an address and a port."""
    host, _, port = text.partition(":")
    raw = b"".join(bytes.fromhex(host[place : place + 8])[::-1] for place in range(0, len(host), 8))
    if len(raw) == 16 and raw[:12] in (bytes(10) + b"\xff\xff",):
        raw = raw[12:]
    if len(raw) == 4:
        return ".".join(str(one) for one in raw), int(port, 16)
    import _socket

    return _socket.inet_ntop(_socket.AF_INET6, raw), int(port, 16)


_KINDS = ("builtin_function_or_method", "cython_function_or_method", "cyfunction")


def verb_of(name):
    """read, write or mode, by a function's name; None for what opens nothing."""
    lower = name.lower().lstrip("_")
    if lower in ("open", "open_file"):
        return "mode"
    if lower in _READS or lower.startswith(_READS_MORE):
        return "read"
    return "write" if lower in _WRITES or lower.startswith(_WRITES_MORE) else None


def _path_in(given, named):
    for one in list(given[:3]) + [named.get(name) for name in _NAMES]:
        if hasattr(one, "__fspath__"):
            return os.fsdecode(one)
        if isinstance(one, (str, bytes)) and 0 < len(one) < 4096:
            text = os.fsdecode(one)
            if "\n" not in text and "\0" not in text and _is_path(text):
                return text
    return None


def _is_path(text):
    return bool(os.path.splitext(text)[1]) or os.path.isfile(text)


def _mode_in(given, named):
    for one in [named.get("mode"), named.get("access")] + list(given[1:4]):
        if isinstance(one, str) and 0 < len(one) <= 4 and set("rwaxbt+").issuperset(one):
            return one
    return "r"


def _writes(mode):
    return any(letter in (mode or "") for letter in "wax+")


def _is_file(path):
    return os.path.isfile(path)
