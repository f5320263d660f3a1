"""Calls by which a Python script runs code that nobody reviewed, or does not check who answers."""

import ast
import re
from collections.abc import Iterable, Mapping, Sequence, Set

from scanners.flow.words import words
from scanners.syntax import last_of

_UNPICKLING = words("""
    pickle.load pickle.loads pickle.Unpickler cPickle.load cPickle.loads cPickle.Unpickler _pickle.load
    _pickle.loads pickle5.load pickle5.loads dill.load dill.loads dill.load_session dill.load_module
    cloudpickle.load cloudpickle.loads joblib.load sklearn.externals.joblib.load pandas.read_pickle shelve.open
    jsonpickle.decode jsonpickle.loads marshal.load marshal.loads yaml.unsafe_load yaml.unsafe_load_all
    yaml.full_load_all torch.load torch.jit.load torch.hub.load torch.package.PackageImporter
    pandas.compat.pickle_compat.load hickle.load klepto.archives.file_archive mlflow.sklearn.load_model
    mlflow.pyfunc.load_model tensorflow.keras.models.load_model keras.models.load_model
    pycaret.classification.load_model pycaret.regression.load_model gensim.utils.unpickle compress_pickle.load
    compress_pickle.loads bz2pickle.load dask.bag.from_pickle pyspark.serializers.PickleSerializer
    statsmodels.iolib.smpickle.load_pickle geopandas.read_pickle srsly.read_pickle
""")  # fmt: skip
_YAML = frozenset({"yaml.load", "yaml.load_all"})
_FOREIGN_MODULES = words("""
    imp.load_source imp.load_module imp.load_compiled imp.load_dynamic importlib.machinery.SourceFileLoader
    importlib.machinery.SourcelessFileLoader importlib.machinery.ExtensionFileLoader zipimport.zipimporter
    importlib.util.spec_from_file_location importlib.util.spec_from_loader runpy.run_path execfile
    site.addsitedir code.interact code.InteractiveConsole code.InteractiveInterpreter
    code.InteractiveInterpreter.runsource pkgutil.get_importer numpy.ctypeslib.load_library xlwings.Book.macro
    IPython.embed pandas.io.common.exec
""")  # fmt: skip
_INSTALLING = words("""
    pip.main pip._internal.main pip._internal.cli.main.main pip._internal.cli.main pip._internal.main.main
    pip._internal.commands.install.InstallCommand pip.__main__._main setuptools.command.easy_install.main
    easy_install.main ensurepip.bootstrap micropip.install pipimport.install conda.cli.python_api.run_command
    conda.cli.main pipenv.core.do_install uv.main pkg_resources.require nltk.download_shell
    webdriver_manager.install playwright.__main__.main
""") - {"pkg_resources.require", "nltk.download_shell", "webdriver_manager.install"}  # fmt: skip
_NATIVE = words("""
    ctypes.CDLL ctypes.WinDLL ctypes.OleDLL ctypes.PyDLL ctypes.cdll.LoadLibrary ctypes.windll.LoadLibrary
    cffi.FFI.dlopen win32api.LoadLibrary _ctypes.LoadLibrary _ctypes.dlopen clr.AddReferenceToFileAndPath
""")  # fmt: skip
_SYSTEM_LIBRARY = re.compile(
    r"(?i)^(?:lib)?(?:user32|kernel32|shell32|gdi32|advapi32|ole32|oleaut32|ntdll|msvcrt|psapi|shlwapi|winmm|wtsapi32|"
    r"netapi32|secur32|crypt32|iphlpapi|c|m|dl|pthread|x11|rt)(?:\.dll|\.so(?:\.\d+)*|\.dylib)?$"
)
_EXECUTING = frozenset({"exec", "eval", "builtins.exec", "builtins.eval", "pandas.eval_unsafe"})
_MACROS = frozenset(
    {"Run", "AddFromString", "AddFromFile", "Import", "ExecuteExcel4Macro", "RunMacro", "OnTime", "macro"}
)
_SHARED_PATH = re.compile(
    r"(?i)^(?:\\\\|//(?!\s)|/tmp\b|/var/tmp\b|/dev/shm\b|/mnt\b|/media\b|/srv\b|/net\b|/share|/public|/volumes/|[d-z]:|"
    r"c:[\\/]+(?:temp|tmp|users[\\/]+public|windows[\\/]+temp)|%temp%|%tmp%|smb:|https?:)"
)
_PACKED = re.compile(r"(?i)\.(?:zip|egg|whl|pyz|jar|bin|dat|tmp|png|jpe?g|gif|txt|log|csv)$")
"""A file modules are taken out of, whatever it is called."""
_NEVER_CHECKED = {
    "verify": False, "verify_ssl": False, "ssl_verify": False, "verify_certs": False, "ssl": False,
    "validate_certs": False, "check_hostname": False, "validate_cert": False, "ssl_verify_cert": False,
    "ssl_verify_identity": False, "verify_certificate": False, "verify_peer": False, "ssl_verification": False,
    "ssl_check_hostname": False, "tls_verify": False, "verify_tls": False, "use_ssl_verification": False,
    "ca_certs_verify": False, "cert_verify": False, "ssl_cert_verify": False, "sslVerify": False,
    "tlsAllowInvalidCertificates": True, "tlsInsecure": True, "tls_insecure": True, "insecure": True,
    "disable_ssl_certificate_validation": True, "insecure_skip_verify": True, "ignore_https_errors": True,
    "ssl_assert_hostname": False, "assert_hostname": False, "disable_ssl_verification": True, "tls_skip_verify": True,
    "accept_insecure_certs": True, "acceptInsecureCerts": True, "ssl_allow_invalid_certificates": True,
    "no_check_certificate": True, "nocheckcertificate": True, "skip_ssl_verification": True,
    "bypass_ssl": True, "sslValidateCertificate": False, "encrypt_verify": False, "ssl_no_verify": True,
}  # fmt: skip
_DANGEROUS = {
    "trust_remote_code": True, "allow_dangerous_deserialization": True, "allow_dangerous_code": True,
    "weights_only": False, "safe_mode": False, "allow_code_execution": True, "unsafe": True, "allow_unsafe": True,
    "allow_unsafe_jscode": True, "safe_mode_off": True, "allow_pickle": True,
}  # fmt: skip
"""What is said to a library that would not run what it is given otherwise."""
_UNCHECKING = words("""
    ssl._create_unverified_context urllib3.disable_warnings requests.packages.urllib3.disable_warnings
    paramiko.AutoAddPolicy paramiko.client.AutoAddPolicy paramiko.WarningPolicy paramiko.client.WarningPolicy
    paramiko.MissingHostKeyPolicy
""")  # fmt: skip
_UNCHECKED_TEXTS = frozenset({"CERT_NONE", "--ignore-certificate-errors", "--insecure", "--no-check-certificate",
                              "acceptInsecureCerts"})  # fmt: skip
_OFF_SWITCHES = {
    "PYTHONHTTPSVERIFY": "0", "NODE_TLS_REJECT_UNAUTHORIZED": "0", "GIT_SSL_NO_VERIFY": "", "CURL_CA_BUNDLE": "",
    "REQUESTS_CA_BUNDLE": "", "SSL_CERT_FILE": "", "SSL_NO_VERIFY": "", "GIT_SSL_VERIFY": "0",
    "WDM_SSL_VERIFY": "0", "HF_HUB_DISABLE_SSL_VERIFICATION": "",
}  # fmt: skip
_NO_TRANSFER = words("""
    decode encode save load loads dump validate check test build compile jwt
""")
_LASTS = (
    frozenset(name.rpartition(".")[2] for name in (*_UNPICKLING, *_YAML, *_FOREIGN_MODULES, *_INSTALLING, *_NATIVE))
    | frozenset(name.rpartition(".")[2] for name in (*_EXECUTING, *_UNCHECKING)) | _MACROS
    | {"append", "insert", "extend", "setopt", "YAML", "from_pretrained", "import_module", "__import__", "exec_module",
       "system", "magic", "run_line_magic", "load_dataset", "pipeline"}
)  # fmt: skip

PUTTING = frozenset({"append", "insert", "extend"})
"""Of these, names that stand in most scripts and tell something in few."""
_PATHS = frozenset({"path", "meta_path"})
_TELLING = frozenset(_NEVER_CHECKED.keys() | _DANGEROUS.keys() | {"cert_reqs", "tlscafile_reqs", "ssl_cert_reqs"})


def may_run_code(last: str, keywords: Set[str | None]) -> bool:
    """May a call whose name ends like this be one of those? Never wrong towards no."""
    return last in _LASTS or not _TELLING.isdisjoint(keywords)


def may_put(texts: Iterable[str]) -> bool:
    """May a call that puts one of these texts somewhere be one of those, wherever it is put? Never wrong towards no."""
    return not _UNCHECKED_TEXTS.isdisjoint(texts)


def may_put_into(function: ast.expr, aliases: Mapping[str, str]) -> bool:
    """May a call that puts anything into this be one of those, by the list it is put into?"""
    into = _named(function.value) if isinstance(function, ast.Attribute) else ""
    return into in _PATHS or aliases.get(into, "").rpartition(".")[2] in _PATHS


def runs_code(dotted: str, call: ast.Call, texts: Sequence[str]) -> str | None:
    """The kind of act a call is; `texts` are the literal texts it is given, names followed."""
    last = dotted.rpartition(".")[2]
    if dotted in _UNPICKLING or dotted in _YAML or last == "YAML" or (dotted == "numpy.load"):
        return "loads-a-program-as-data" if _is_unsafe_load(dotted, call) else None
    if dotted in _INSTALLING:
        return "installs-code"
    if dotted in _FOREIGN_MODULES:
        return "runs-unreviewed-code"
    if dotted in _NATIVE:
        is_system = bool(texts) and all(_SYSTEM_LIBRARY.match(text) for text in texts)
        is_none = bool(call.args) and isinstance(call.args[0], ast.Constant) and not isinstance(call.args[0].value, str)
        return None if is_system or is_none else "runs-unreviewed-code"
    if dotted in _EXECUTING and call.args and not isinstance(call.args[0], ast.Constant):
        return "runs-unreviewed-code"
    if last in _MACROS and _runs_macro(last, dotted, call):
        return "runs-unreviewed-code"
    if dotted in {"sys.path.append", "sys.path.insert", "sys.path.extend", "sys.meta_path.append"}:
        is_foreign = any(_SHARED_PATH.match(text) or _PACKED.search(text) for text in texts)
        return "runs-unreviewed-code" if is_foreign else None
    if any(one.arg in _DANGEROUS and _is(one.value, value=_DANGEROUS[one.arg]) for one in call.keywords):
        return "runs-unreviewed-code"
    return _unchecked(dotted, last, call, texts)


def _unchecked(dotted: str, last: str, call: ast.Call, texts: Sequence[str]) -> str | None:
    if dotted in _UNCHECKING:
        return "does-not-check-who-answers"
    if last not in _NO_TRANSFER and not dotted.startswith("jwt."):
        for keyword in call.keywords:
            if keyword.arg in _NEVER_CHECKED and _is(keyword.value, value=_NEVER_CHECKED[keyword.arg]):
                return "does-not-check-who-answers" if _may_transfer(keyword.arg, dotted, call) else None
            if keyword.arg in {"cert_reqs", "tlscafile_reqs", "ssl_cert_reqs"} and _names_none(keyword.value):
                return "does-not-check-who-answers"
    if last == "setopt" and len(call.args) == 2 and _named(call.args[0]) in {"SSL_VERIFYPEER", "SSL_VERIFYHOST"}:
        return "does-not-check-who-answers" if _is(call.args[1], value=0) else None
    if last in {"append", "add_argument", "insert"} and any(text in _UNCHECKED_TEXTS for text in texts):
        return "does-not-check-who-answers"
    return None


def _may_transfer(keyword: str, dotted: str, call: ast.Call) -> bool:
    """`ssl=False` turns checks off for one library and encryption for others; `insecure` alone may be anything."""
    if keyword == "ssl":
        is_http = dotted.rpartition(".")[2] in {"get", "post", "put", "patch", "delete", "request", "TCPConnector"}
        return is_http and "redis" not in dotted
    return True


_SWITCHES = frozenset({"verify", "check_hostname", "verify_ssl", "ssl_verify"})
_KNOWN_HOSTS = frozenset({"hostkeys", "known_hosts"})
_UNCHECKED = _SWITCHES | _KNOWN_HOSTS | {"verify_mode", "_create_default_https_context"}


def may_uncheck(names: Set[str], texts: Iterable[str]) -> bool:
    """May any assignment of a script with these names and texts be one of those? Never wrong towards no."""
    return not _UNCHECKED.isdisjoint(names) or not _OFF_SWITCHES.keys().isdisjoint(texts)


def unchecks(target: ast.expr, value: ast.expr) -> bool:
    """Does an assignment turn off that a machine must prove which one it is?"""
    if isinstance(target, ast.Attribute):
        if target.attr in _SWITCHES and _is(value, value=False):
            return True
        if target.attr == "verify_mode" and _names_none(value):
            return True
        if target.attr == "_create_default_https_context" and _named(value) == "_create_unverified_context":
            return True
        if target.attr in _KNOWN_HOSTS and isinstance(value, ast.Constant) and value.value is None:
            return True
    if isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Constant) and isinstance(value, ast.Constant):
        name = str(target.slice.value)
        return name in _OFF_SWITCHES and str(value.value) in {_OFF_SWITCHES[name], "1", "true", "0", "false", ""}
    return False


def _is_unsafe_load(dotted: str, call: ast.Call) -> bool:
    named = {one.arg: one.value for one in call.keywords}
    if dotted in _YAML:
        loader = named.get("Loader", call.args[1] if len(call.args) > 1 else None)
        return loader is None or not _named(loader).endswith(("SafeLoader", "BaseLoader"))
    if dotted.endswith("YAML"):
        return "typ" in named and _is(named["typ"], value="unsafe")
    if dotted == "numpy.load":
        return "allow_pickle" in named and _is(named["allow_pickle"], value=True)
    if dotted == "torch.load":
        return not ("weights_only" in named and _is(named["weights_only"], value=True))
    if dotted.endswith("keras.models.load_model"):
        return "safe_mode" in named and _is(named["safe_mode"], value=False)
    return True


def _runs_macro(last: str, dotted: str, call: ast.Call) -> bool:
    """A macro of a document, told from `run` of anything else by its capital and what it is called on."""
    chain = dotted.lower()
    if last in {"Run", "OnTime"}:
        return any(word in chain for word in ("excel", "xl", "app", "word", "access", "macro", "outlook"))
    if last in {"Import"}:
        return "vbcomponents" in chain
    return True


def _names_none(node: ast.expr) -> bool:
    return _named(node) == "CERT_NONE" or _is(node, value="CERT_NONE") or _is(node, value="none") or (
        _is(node, value=0)
    )  # fmt: skip


def _is(node: ast.expr, *, value: object) -> bool:
    if not isinstance(node, ast.Constant):
        return False
    return node.value == value and (node.value.__class__ is value.__class__ or (value == 0 and node.value is False))


def _named(node: ast.expr) -> str:
    """The last name of what is named or called."""
    while isinstance(node, ast.Call):
        node = node.func
    return last_of(node)
