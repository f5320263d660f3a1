"""What kind of place a path is, and what kind of file. Pure, for POSIX and Windows paths alike."""

import os
import re

# A provider's folder by the name it gives itself, in the languages of its users. A company's OneDrive is named
# `OneDrive - Company`; the personal one stands alone or says so.
_CLOUD_NAME = re.compile(
    r"^(?:OneDrive(?: ?- ?(?:Personal|Pessoal|Personnel|Pers\u00f6nlich|Personale))?|Dropbox(?: ?\(.+\))?|"
    r"Google ?Drive(?: ?- ?.+|-.+)?|google-drive|gdrive|My Drive|Meu Drive|Mi unidad|Mon Drive|Il mio Drive|"
    r"Meine Ablage|iCloud ?Drive|Mobile Documents|Box(?: Sync|-Box)?|MEGA|MEGAsync|pCloud ?Drive|Nextcloud|"
    r"Yandex\.Disk|Proton ?Drive(?:-.+)?|Insync)$",
    re.IGNORECASE,
)
# Where such a folder lies: at the top of a home, of a drive or of a mount, or where macOS keeps them all.
_CLOUD_PLACE = re.compile(
    r"^(?:(?:[A-Z]:)?/(?:Users|home)/[^/]+/(?:Library/(?:CloudStorage/)?)?|/root/|[A-Z]:/|/Volumes/|/(?:run/)?media/[^/]+/|/mnt/)"
    r"([^/]+)(?:/|$)",
    re.IGNORECASE,
)
_GVFS = re.compile(r"^/run/user/\d+/gvfs/([a-z0-9-]+):")
_GVFS_CLASS = {
    "google-drive": "personal_cloud",
    "onedrive": "personal_cloud",
    "mtp": "removable",
    "gphoto2": "removable",
}
_REMOVABLE = ("/media/", "/run/media/", "/Volumes/")
_SHARES = ("/mnt/", "/net/", "/srv/samba/", "/Network/")
_TEMP = (
    "/tmp/",
    "/var/tmp/",
    "/dev/shm/",
    "/private/tmp/",
    "/private/var/tmp/",
    "/var/folders/",
    "/private/var/folders/",
)
_WINDOWS_TEMP = re.compile(r"^[A-Z]:/(?:Windows/Temp|Temp|Users/[^/]+/AppData/Local/Temp)/", re.IGNORECASE)
_SPREADSHEETS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
_TABLES = (".csv", ".tsv", ".parquet", ".feather", ".jsonl")
_DATABASES = (".sqlite", ".sqlite3", ".db", ".mdb", ".accdb", ".duckdb")


def place_class(path, home, shares=()):
    """home, share, personal_cloud, removable, temp or other; the same for paths of Linux, macOS and Windows."""
    plain = path.replace("\\", "/")
    if any(_is_below(plain, share) for share in shares):
        return "share"
    if _is_cloud(plain, home):
        return "personal_cloud"
    mounted = _GVFS.match(plain)
    if mounted:
        return _GVFS_CLASS.get(mounted.group(1), "share")
    if plain.startswith("//"):
        return "share"
    if _WINDOWS_TEMP.match(plain):
        return "temp"
    if home and _is_below(plain, home):
        return "home"
    for prefixes, name in ((_REMOVABLE, "removable"), (_SHARES, "share"), (_TEMP, "temp")):
        if plain.startswith(prefixes):
            return name
    return "other"


def _is_cloud(plain, home):
    found = _CLOUD_PLACE.match(plain)
    names = [found.group(1)] if found else []
    if home and _is_below(plain, home):
        names.append(plain[len(home.replace("\\", "/").rstrip("/")) + 1 :].split("/", 1)[0])
    return any(_CLOUD_NAME.match(name) for name in names)


def file_kind(path):
    """spreadsheet, table, database, log or other, by its ending."""
    ending = os.path.splitext(path)[1].lower()
    for endings, name in (
        (_SPREADSHEETS, "spreadsheet"),
        (_TABLES, "table"),
        (_DATABASES, "database"),
        ((".log",), "log"),
    ):
        if ending in endings:
            return name
    return "other"


def _is_below(path, folder):
    folder = folder.replace("\\", "/").rstrip("/")
    if folder[1:2] == ":" or folder[:2] == "//":  # Windows does not tell upper from lower
        path, folder = path.lower(), folder.lower()
    return bool(folder) and (path == folder or path.startswith(folder + "/"))
