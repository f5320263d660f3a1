"""What kind of place a path is, and what kind of file. Pure, for POSIX and Windows paths alike."""

import os
import re

_CLOUD = re.compile(
    r"(?:^|[/\\])(?:OneDrive(?! - [A-Z][\w.&]* (?:Inc|Ltd|SA|GmbH))[^/\\]*|Dropbox[^/\\]*|Google ?Drive|GoogleDrive|"
    r"My Drive|iCloud ?Drive|Mobile Documents|CloudDocs|Box Sync|Box|MEGA|pCloud ?Drive|Nextcloud|Yandex\.Disk|"
    r"Proton Drive)(?:[/\\]|$)"
)
_REMOVABLE = ("/media/", "/run/media/", "/Volumes/")
_SHARES = ("/mnt/", "/net/", "/srv/samba/", "/run/user/")
_TEMP = ("/tmp/", "/var/tmp/", "/dev/shm/")
_SPREADSHEETS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
_TABLES = (".csv", ".tsv", ".parquet", ".feather", ".jsonl")
_DATABASES = (".sqlite", ".sqlite3", ".db", ".mdb", ".accdb", ".duckdb")


def place_class(path, home, shares=()):
    """home, share, personal_cloud, removable, temp or other."""
    plain = path.replace("\\", "/")
    if _CLOUD.search(plain):
        return "personal_cloud"
    if plain.startswith("//") or any(_is_below(plain, share) for share in shares):
        return "share"
    if home and _is_below(plain, home):
        return "home"
    for prefixes, name in ((_REMOVABLE, "removable"), (_SHARES, "share"), (_TEMP, "temp")):
        if plain.startswith(prefixes):
            return name
    return "other"


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
    return bool(folder) and (path == folder or path.startswith(folder + "/"))
