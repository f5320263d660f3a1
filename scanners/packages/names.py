"""Names of libraries: what an import is called where it is installed from, which are well known, which only look so."""

import sys
from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from pathlib import Path

from packaging.utils import canonicalize_name

STANDARD = frozenset(sys.stdlib_module_names) | {"distutils", "imp", "asyncore", "asynchat", "smtpd", "pkg_resources",
                                                  "__future__", "antigravity", "this"}  # fmt: skip
_CALLED = {
    "bs4": "beautifulsoup4", "cv2": "opencv-python", "sklearn": "scikit-learn", "skimage": "scikit-image",
    "yaml": "pyyaml", "PIL": "pillow", "dateutil": "python-dateutil", "docx": "python-docx", "pptx": "python-pptx",
    "dotenv": "python-dotenv", "jwt": "pyjwt", "OpenSSL": "pyopenssl", "Crypto": "pycryptodome", "serial": "pyserial",
    "usb": "pyusb", "win32com": "pywin32", "win32api": "pywin32", "win32gui": "pywin32", "win32con": "pywin32",
    "pythoncom": "pywin32", "win32clipboard": "pywin32", "pywintypes": "pywin32", "fitz": "pymupdf",
    "MySQLdb": "mysqlclient", "mysql": "mysql-connector-python", "psycopg2": "psycopg2-binary", "ldap": "python-ldap",
    "magic": "python-magic", "telegram": "python-telegram-bot", "googleapiclient": "google-api-python-client",
    "google_auth_oauthlib": "google-auth-oauthlib", "attr": "attrs", "markdown": "markdown", "git": "gitpython",
    "github": "pygithub", "gitlab": "python-gitlab", "jose": "python-jose", "slugify": "python-slugify",
    "Levenshtein": "levenshtein", "levenshtein": "levenshtein", "nacl": "pynacl", "zmq": "pyzmq", "wx": "wxpython",
    "gi": "pygobject", "cairo": "pycairo", "lxml": "lxml", "snappy": "python-snappy", "rest_framework":
    "djangorestframework", "ruamel": "ruamel-yaml", "flask_sqlalchemy": "flask-sqlalchemy", "sap": "sap",
    "ibm_db": "ibm-db", "ibm_db_dbi": "ibm-db", "hdbcli": "hdbcli", "zeep": "zeep", "pyrfc": "pyrfc",
    "office365": "office365-rest-python-client", "shareplum": "shareplum", "msal": "msal", "exchangelib":
    "exchangelib", "mpl_toolkits": "matplotlib", "pylab": "matplotlib", "tensorflow": "tensorflow", "Xlib":
    "python-xlib", "pynput": "pynput", "win10toast": "win10toast", "stdnum": "python-stdnum", "nmap": "python-nmap",
    "barcode": "python-barcode", "vlc": "python-vlc", "pdfminer": "pdfminer-six", "faiss": "faiss-cpu",
    "sentence_transformers": "sentence-transformers", "kafka": "kafka-python", "pika": "pika", "etcd3": "etcd3",
    "consul": "python-consul", "memcache": "python-memcached", "socks": "pysocks", "uno": "uno", "unidecode":
    "unidecode", "websocket": "websocket-client", "jks": "pyjks", "Cython": "cython", "IPython": "ipython",
    "pysftp": "pysftp", "sqlcipher3": "sqlcipher3", "cx_Oracle": "cx-oracle", "genai": "google-genai", "tlz": "toolz",
    "apiclient": "google-api-python-client", "impala": "impyla", "pyhive": "pyhive", "TM1py": "tm1py", "xlwings":
    "xlwings", "workalendar": "workalendar", "ofxparse": "ofxparse", "nfelib": "nfelib", "erpbrasil": "erpbrasil-base",
}  # fmt: skip
_NAMESPACES = {
    "google.cloud.bigquery": "google-cloud-bigquery", "google.cloud.storage": "google-cloud-storage",
    "google.generativeai": "google-generativeai", "google.genai": "google-genai", "google.auth": "google-auth",
    "google.oauth2": "google-auth", "google.protobuf": "protobuf", "azure.identity": "azure-identity",
    "azure.storage.blob": "azure-storage-blob", "azure.keyvault.secrets": "azure-keyvault-secrets",
    "google.cloud.secretmanager": "google-cloud-secret-manager",
}  # fmt: skip
_SHARED = frozenset({"google", "azure", "zope", "backports", "jaraco"})
"""Import names many distributions share: alone they name none."""
_MIN_LENGTH = 5
_IMITATED = 2_000
_LOOK_ALIKE = str.maketrans({"0": "o", "1": "l", "5": "s"})


@lru_cache(maxsize=4_096)
def distribution_of(module: str) -> str | None:
    """The distribution a module most likely comes from; None for the standard library and where none can be named."""
    root = module.split(".")[0]
    if not root or root in STANDARD or root.startswith("_"):
        return None
    if root in _SHARED:
        matches = (name for prefix, name in _NAMESPACES.items() if module == prefix or module.startswith(f"{prefix}."))
        return next(matches, None)
    return _CALLED.get(root) or canonicalize_name(root)


@cache
def _ranked() -> tuple[str, ...]:
    """The names shipped with the rules, the most used first."""
    text = (Path(__file__).parent / "known.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return tuple(canonicalize_name(name) for line in lines for name in line.split())


@cache
def well_known() -> frozenset[str]:
    """Names of libraries that many use: about fifteen thousand, dated, shipped with the rules."""
    return frozenset(_ranked()) | frozenset(_CALLED.values()) | frozenset(_NAMESPACES.values())


@cache
def imitated() -> frozenset[str]:
    """Names worth imitating: the most used of them. With more, honest names begin to look like each other."""
    return frozenset(_ranked()[:_IMITATED]) | frozenset(_CALLED.values()) | frozenset(_NAMESPACES.values())


def resembles(name: str, among: Collection[str]) -> str | None:
    """The well-known library whose name this one could be mistaken for; None when it is one, or resembles none."""
    if name in among or len(name) < _MIN_LENGTH:
        return None
    return next((near for near in _near(name) if near in among and len(near) >= _MIN_LENGTH), None)


def _near(name: str) -> Iterator[str]:
    """Every name one slip, one prefix or one look-alike letter away, in a fixed order."""
    yield name.translate(_LOOK_ALIKE)
    for affix in ("python-", "python3-", "py-", "py"):
        yield name.removeprefix(affix)
    for affix in ("-python", "-py", "-py3", "-python3", "py"):
        yield name.removesuffix(affix)
    yield name.replace("-", "")
    for at in range(len(name) - 1):
        yield name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    for at in range(len(name)):
        yield name[:at] + name[at + 1 :]
    letters = "abcdefghijklmnopqrstuvwxyz0123456789-"
    for at in range(len(name) + 1):
        for letter in letters:
            yield name[:at] + letter + name[at:]
            if at < len(name):
                yield name[:at] + letter + name[at + 1 :]
