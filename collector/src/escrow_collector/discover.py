"""A look at one machine: which scripts lie on it that nobody ships, who runs them, and when. Nothing is written.

One file, standard library only, Python 3.8 or later: `escrow-collector discover`, or without installing anything
`ssh HOST python3 - < discover.py`. Files are opened only where a name or an executable bit asks for it, and without
touching their access times; where the system would not allow that, they are left closed and counted.
"""

import argparse
import hashlib
import json
import os
import platform
import re
import stat
import sys
import time

LANGUAGES = {
    ".py": "python", ".pyw": "python", ".ipynb": "notebook", ".sh": "shell", ".bash": "shell", ".zsh": "shell",
    ".ksh": "shell", ".ps1": "powershell", ".psm1": "powershell", ".bat": "batch", ".cmd": "batch", ".vbs": "vbscript",
    ".pl": "perl", ".rb": "ruby", ".r": "r", ".rmd": "r", ".js": "javascript", ".mjs": "javascript",
    ".cjs": "javascript", ".ts": "javascript", ".lua": "lua", ".php": "php", ".awk": "awk", ".tcl": "tcl",
    ".jl": "julia", ".sas": "sas", ".do": "stata", ".groovy": "groovy",
}  # fmt: skip
_SHEBANG = (
    (b"python", "python"), (b"bash", "shell"), (b"zsh", "shell"), (b"ksh", "shell"), (b"dash", "shell"),
    (b"/sh", "shell"), (b" sh", "shell"), (b"perl", "perl"), (b"ruby", "ruby"), (b"node", "javascript"),
    (b"Rscript", "r"), (b"pwsh", "powershell"), (b"php", "php"), (b"lua", "lua"), (b"awk", "awk"), (b"tclsh", "tcl"),
    (b"julia", "julia"), (b"expect", "tcl"),
)  # fmt: skip
_INTERPRETER = re.compile(r"^(?:python|pypy)[0-9.]*(?:\.exe)?$|^(?:Rscript|pwsh|ruby|perl|node|julia)(?:\.exe)?$")
_SKIPPED = {"proc", "sys", "dev", "run"}
_VENDORED = {"node_modules", ".git", ".hg", ".svn", ".tox", ".nox", ".mypy_cache", ".cache", "__pypackages__"}
_HISTORIES = {
    ".bash_history", ".zsh_history", ".sh_history", ".history", "fish_history", "ConsoleHost_history.txt",
    ".histfile", ".ksh_history",
}  # fmt: skip
_RUNS = re.compile(
    r"(?:^|[\s;&|(])(?:[\w./~-]*/)?(python[0-9.]*w?|bash|sh|zsh|perl|ruby|node|Rscript|pwsh|powershell|php)(?:\.exe)?\s+"
    r"(?:-[A-Za-z]+\s+)*(?P<script>[^\s;&|<>\"'$-][^\s;&|<>\"']*)|(?:^|[\s;&|(])(?P<direct>(?:\./|/|~/)[^\s;&|<>\"']+)"
)
_RISKS = (
    ("credentials", re.compile(
        rb"(?i)(?:passw(?:or)?d|pwd|senha|secret|token|api[_-]?key|contrase)\w*\s*[=:]\s*[\"'][^\"'\s]{6,}[\"']|"
        rb"(?i:://)[^\s/:@\"']{1,64}:[^\s/@\"']{4,}@|AKIA[0-9A-Z]{16}|-----BEGIN [A-Z ]*PRIVATE KEY")),
    ("database", re.compile(
        rb"\b(?:pymysql|psycopg2?|cx_Oracle|oracledb|pyodbc|pymssql|sqlalchemy|mysql\.connector|sqlplus|DBI)\b")),
    ("llm", re.compile(rb"api\.openai\.com|api\.anthropic\.com|\b(?:openai|anthropic|langchain|ollama|litellm)\b")),
    ("cloud folder", re.compile(rb"OneDrive|Dropbox|Google ?Drive|iCloud|MEGAsync", re.IGNORECASE)),
    ("network", re.compile(rb"\b(?:requests|httpx|urllib|aiohttp|paramiko|ftplib|smtplib|socket|curl|wget)\b")),
    ("personal data", re.compile(
        rb"(?i)\b(?:cpf|cnpj|ssn|iban|patient|paciente|birth_?date|nascimento|salar(?:y|io))\b")),
)  # fmt: skip
_WEIGHT = {"credentials": 5, "personal data": 3, "database": 2, "llm": 2, "cloud folder": 2, "network": 1}
_MOST_READ = 8 << 20
_TASK = "schemas.microsoft.com/windows/2004/02/mit/task"
_NO_ATIME = getattr(os, "O_NOATIME", 0)
_PLAIN = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class Survey(object):
    """One pass over some folders, and what it found."""

    def __init__(self, roots, most_files=0, budget=0.0, progress=None):
        self.roots = roots
        self.most_files = most_files
        self.until = time.monotonic() + budget if budget else None
        self.progress = progress
        self.absent = []  # roots that are no folder, or not there
        self.scripts, self.interpreters, self.environments = [], [], []
        self.schedules, self.history, self.traces = [], {}, []
        self.counts = {"folders": 0, "files": 0, "opened": 0, "library": 0, "unreadable": 0, "unread_to_keep_atime": 0}
        self.is_cut = False
        self.shipped = set()
        self._seen = set()
        self._names = {}
        self._told = time.monotonic()

    def run(self):
        began = time.time()
        self.shipped = _shipped_by_dpkg()
        for root in self.roots:
            if os.path.isdir(root):
                self._walk(os.path.realpath(root))  # the one link that is followed is the one that was named
            else:
                self.absent.append(root)
        return self._told_all(began)

    # --- the pass ----------------------------------------------------------------------------------------

    def _walk(self, root):
        """Folder by folder, without following links and without going round twice."""
        waiting = [(root, _place_of(root))]
        while waiting:
            if self._is_over():
                return
            path, place = waiting.pop()
            self._tell_progress(path)
            entries, folders = self._list(path)
            place = self._enter(path, place, entries, folders)
            for name, entry in entries:
                self._file(path, name, entry, place)
            if place.is_closed:
                continue
            for name in folders:
                if name in _VENDORED or (path == "/" and name in _SKIPPED):
                    continue
                waiting.append((os.path.join(path, name), place))

    def _list(self, path):
        """(files as (name, stat or entry), names of folders); access times are left as they are."""
        fd = None
        target = path
        if os.scandir in getattr(os, "supports_fd", ()):
            fd = self._open(path, getattr(os, "O_DIRECTORY", 0))
            if fd is None:
                return [], []
            target = fd
        try:
            status = os.fstat(fd) if fd is not None else os.stat(path)
            if (status.st_dev, status.st_ino) in self._seen and status.st_ino:
                return [], []
            self._seen.add((status.st_dev, status.st_ino))
            self.counts["folders"] += 1
            files, folders = [], []
            with os.scandir(target) as listing:
                for entry in listing:
                    try:
                        self._sort_in(entry, files, folders)
                    except OSError:
                        self.counts["unreadable"] += 1  # gone meanwhile; what lies beside it is there all the same
            return sorted(files, key=lambda one: one[0]), sorted(folders)
        except OSError:
            self.counts["unreadable"] += 1
            return [], []
        finally:
            if fd is not None:
                os.close(fd)

    def _sort_in(self, entry, files, folders):
        if entry.is_dir(follow_symlinks=False):
            folders.append(entry.name)
            return
        self.counts["files"] += 1
        if _is_wanted(entry):
            files.append((entry.name, entry.stat(follow_symlinks=False)))

    def _enter(self, path, place, entries, folders):
        """What this folder is: a library whose record tells what belongs to it, an environment, or neither."""
        name = os.path.basename(path)
        names = {entry for entry, _ in entries}
        if name in ("site-packages", "dist-packages"):
            return _Place(_recorded(self, path, folders), path)
        if re.match(r"^python\d\.\d+$", name) and ("os.py" in names or "os.pyc" in names):
            return _Place(None, path, is_library=True)
        if name == "__pycache__":
            self._note_traces(path, entries, place)
            return _Place(None, path, is_library=True, is_closed=True)
        if "pyvenv.cfg" in names:
            self.environments.append({"path": path, "kind": "venv"})
        if name == "conda-meta":
            self.environments.append({"path": os.path.dirname(path), "kind": "conda"})
        return place

    def _file(self, folder, name, status, place):
        path = os.path.join(folder, name)
        if not stat.S_ISREG(status.st_mode):
            if stat.S_ISLNK(status.st_mode) and _INTERPRETER.match(name):
                self.interpreters.append({"path": path, "links_to": os.path.realpath(path)})
            return
        if _INTERPRETER.match(name) and (status.st_mode & 0o111 or name.endswith(".exe")):
            self.interpreters.append({"path": path, "links_to": None})
            return
        if name in _HISTORIES:
            self._read_history(path)
        elif _is_schedule(folder, name):
            self._read_schedule(path, folder, name, status)
        if self._is_shipped(path, place):
            self.counts["library"] += 1
            return
        language = LANGUAGES.get(os.path.splitext(name)[1].lower())
        if language is None and (name.endswith(".xml") or status.st_size == 0):
            return
        self._read_script(path, name, status, language)

    def _is_shipped(self, path, place):
        if path in self.shipped:
            return True
        if place.records is not None:
            return os.path.relpath(path, place.base).replace(os.sep, "/") in place.records
        return place.is_library

    # --- looking into files ------------------------------------------------------------------------------

    def _open(self, path, more=0):
        """A descriptor that leaves no trace, or None; counted."""
        try:
            return os.open(path, _PLAIN | _NO_ATIME | more | getattr(os, "O_NONBLOCK", 0))
        except PermissionError:
            self.counts["unread_to_keep_atime" if _NO_ATIME and os.access(path, os.R_OK) else "unreadable"] += 1
        except OSError:
            self.counts["unreadable"] += 1
        return None

    def _read(self, path, most=_MOST_READ):
        fd = self._open(path)
        if fd is None:
            return None
        try:
            self.counts["opened"] += 1
            parts, left = [], most
            while left > 0:
                part = os.read(fd, min(left, 1 << 20))
                if not part:
                    break
                parts.append(part)
                left -= len(part)
            return b"".join(parts)
        except OSError:
            self.counts["unreadable"] += 1
            return None
        finally:
            os.close(fd)

    def _read_script(self, path, name, status, language):
        """Its digest, so that copies are known; its first line, where the name says nothing; what it seems to do."""
        if language is None:
            head = self._read(path, 128)
            language = _language_of(head or b"")
            if language is None:
                return
        body = self._read(path, _MOST_READ + 1)
        if body is None:
            return
        self.scripts.append(
            {
                "path": path, "language": language, "size": status.st_size, "owner": self._owner(status.st_uid),
                "modified": int(status.st_mtime), "digest": _digest_of(body),
                "executable": bool(status.st_mode & 0o111),
                "risks": [risk for risk, mark in _RISKS if mark.search(body)],
            }
        )  # fmt: skip

    def _read_history(self, path):
        """Which scripts were started from a prompt, and how often; never with what arguments."""
        body = self._read(path) or b""
        for line in body.decode("utf-8", "replace").splitlines():
            for script in started(re.sub(r"^: \d+:\d+;", "", line)):
                key = (path, script)
                self.history[key] = self.history.get(key, 0) + 1

    def _read_schedule(self, path, folder, name, status):
        body = self._read(path, 1 << 20)
        if body is None:
            return
        for kind, script in scheduled(folder, name, body):
            self.schedules.append(
                {"kind": kind, "path": path, "script": script, "owner": self._owner(status.st_uid),
                 "is_shipped": path in self.shipped}
            )  # fmt: skip

    def _note_traces(self, path, entries, place):
        """Bytecode whose source is gone: something ran here that nobody can read any more."""
        if place.is_library or place.records is not None:
            return
        beside = os.path.dirname(path)
        for name, status in entries:
            source = re.sub(r"\.(?:cpython|pypy)-?\d+[^.]*(?:\.opt-\d)?\.pyc$", ".py", name)
            if source != name and not os.path.lexists(os.path.join(beside, source)):
                self.traces.append({"path": os.path.join(path, name), "source": os.path.join(beside, source),
                                    "owner": self._owner(status.st_uid), "modified": int(status.st_mtime)})  # fmt: skip

    def _owner(self, uid):
        if uid not in self._names:
            try:
                import pwd

                self._names[uid] = pwd.getpwuid(uid).pw_name
            except (ImportError, KeyError):
                self._names[uid] = str(uid)
        return self._names[uid]

    # --- bounds and telling ------------------------------------------------------------------------------

    def _is_over(self):
        is_over = (self.most_files and self.counts["files"] >= self.most_files) or (
            self.until is not None and time.monotonic() > self.until
        )
        self.is_cut = self.is_cut or bool(is_over)
        return is_over

    def _tell_progress(self, path):
        now = time.monotonic()
        if self.progress is not None and now - self._told > 1.0:
            self._told = now
            self.progress("%d files, %d scripts, at %s" % (self.counts["files"], len(self.scripts), path[:80]))

    def _told_all(self, began):
        history = [
            {"file": path, "script": script, "times": times} for (path, script), times in sorted(self.history.items())
        ]
        return {
            "discover": 1, "host": platform.node(), "system": "%s %s" % (platform.system(), platform.release()),
            "began": int(began), "seconds": round(time.time() - began, 3), "roots": self.roots, "absent": self.absent,
            "is_cut": self.is_cut,
            "keeps_access_times": bool(_NO_ATIME), "counts": self.counts,
            "scripts": sorted(self.scripts, key=lambda one: one["path"]), "interpreters": self.interpreters,
            "environments": self.environments, "schedules": self.schedules, "history": history, "traces": self.traces,
        }  # fmt: skip


class _Place(object):
    """What a folder belongs to: a library with records of its files, a library without, or nothing of the kind."""

    __slots__ = ("base", "is_closed", "is_library", "records")

    def __init__(self, records, base, is_library=False, is_closed=False):
        self.records = records
        self.base = base
        self.is_library = is_library
        self.is_closed = is_closed


def _place_of(root):
    return _Place(None, root)


def _is_wanted(entry):
    """Is this a file we might have to look at? Decided by name first: most files are not."""
    name = entry.name
    if os.path.splitext(name)[1].lower() in LANGUAGES or name in _HISTORIES or name == "pyvenv.cfg":
        return True
    if name.endswith((".pyc", ".xml", ".service", ".timer", ".exe", ".job")) or _INTERPRETER.match(name):
        return True
    if "." in name[1:]:
        return "cron" in name
    if os.name == "nt":
        return False
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return False
    return stat.S_ISREG(status.st_mode) and (bool(status.st_mode & 0o111) or status.st_size < 1 << 16)


def _digest_of(body):
    """None for one that is larger than is read: part of it names nothing."""
    return "sha256:" + hashlib.sha256(body).hexdigest() if len(body) <= _MOST_READ else None


def _language_of(head):
    if head[:2] != b"#!":
        return None
    line = head.split(b"\n", 1)[0]
    return next((language for mark, language in _SHEBANG if mark in line), "other")


def _recorded(survey, site, folders):
    """Every path the installed distributions say is theirs."""
    found = set()
    for name in folders:
        if name.endswith(".dist-info"):
            body = survey._read(os.path.join(site, name, "RECORD")) or b""
            found.update(
                line.rsplit(",", 2)[0].strip('"')
                for line in body.decode("utf-8", "replace").splitlines()
                if "," in line
            )
        elif name.endswith(".egg-info"):
            body = survey._read(os.path.join(site, name, "installed-files.txt")) or b""
            found.update(line.replace("../", "", 1) for line in body.decode("utf-8", "replace").splitlines())
    return found


def _shipped_by_dpkg(folder="/var/lib/dpkg/info"):
    """Every path Debian's packages brought."""
    found = set()
    try:
        names = [name for name in os.listdir(folder) if name.endswith(".list")]
    except OSError:
        return found
    for name in names:
        try:
            fd = os.open(os.path.join(folder, name), _PLAIN | _NO_ATIME)
        except OSError:
            continue
        with os.fdopen(fd, "rb") as file:
            paths = file.read().decode("utf-8", "replace").splitlines()
        found.update(paths)
        found.update("/usr" + path for path in paths if path.startswith(("/bin/", "/sbin/", "/lib")))
    return found


def _is_schedule(folder, name):
    plain = folder.replace("\\", "/")
    return (
        name.endswith((".service", ".timer", ".job", ".xml"))
        or name in ("crontab", "anacrontab")
        or re.search(r"/(?:cron\.[a-z]+|crontabs|cron/tabs|spool/cron)$", plain) is not None
    )


def scheduled(folder, name, body):
    """`(kind, script or command's program)` of one schedule: a crontab, a systemd unit, a Windows task. Pure."""
    if name.endswith(".xml"):
        text = body.decode("utf-16" if body[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "replace")
        if _TASK not in text:
            return []
        commands = re.findall(r"<Command>\s*([^<]+?)\s*</Command>(?:\s*<Arguments>\s*([^<]*?)\s*</Arguments>)?", text)
        return [("task", _script_in(" ".join(part.strip('"') for part in pair if part))) for pair in commands]
    text = body.decode("utf-8", "replace")
    if name.endswith((".service", ".timer", ".job")):
        found = [
            re.sub(r"^[-@:+!]+", "", line) for line in re.findall(r"^ExecStart(?:Pre|Post)?=(.+)$", text, re.MULTILINE)
        ]
        found = [script for script in map(_script_in, found) if script and _looks_like_script(script)]
        if name.endswith(".timer"):
            unit = re.search(r"^Unit=(\S+)$", text, re.MULTILINE)
            return [("timer", unit.group(1) if unit else name[: -len(".timer")] + ".service")]
        return [("service", script) for script in found]
    if re.search(r"cron\.(?:hourly|daily|weekly|monthly)$", folder.replace("\\", "/")):
        return [("cron", os.path.join(folder, name))] if body[:2] == b"#!" else []
    return [("cron", script) for script in _of_crontab(text)]


def _of_crontab(text):
    for line in text.splitlines():
        fields = line.strip().split(None, 1 if line.lstrip().startswith("@") else 5)
        if line.lstrip().startswith("#") or len(fields) < 2 or re.match(r"^\s*\w+\s*=", line):
            continue
        script = _script_in(fields[-1])
        if script:
            yield script


def _looks_like_script(path):
    return os.path.splitext(path)[1].lower() in LANGUAGES


def _script_in(command):
    """The script a command line names, without its arguments; else its program."""
    words = re.findall(r'"[^"]+"|\S+', command)
    for word in words:
        word = word.strip("\"'")
        if _looks_like_script(word):
            return word
    paths = [word for word in words if word.startswith(("/", "~", ".")) or re.match(r"^[A-Za-z]:\\", word)]
    return paths[0] if paths else (words[0] if words else None)


def started(line):
    """The scripts one line of a shell's history started. Pure; arguments are never kept."""
    found = []
    for match in _RUNS.finditer(line):
        script = match.group("script") or match.group("direct")
        if script and not script.startswith("-") and (match.group("script") or _looks_like_script(script)):
            found.append(script[:1024])
    return found


# --- the report ------------------------------------------------------------------------------------------------------


def report(surveys, most=15):
    """The estate in words: how many scripts, whose, on how many machines, how many twice, and the worst first."""
    scripts = [dict(script, host=survey["host"]) for survey in surveys for script in survey["scripts"]]
    copies = {}
    for place, script in enumerate(scripts):
        copies.setdefault(script["digest"] or place, []).append(script)
    doubled = {digest: found for digest, found in copies.items() if len(found) > 1}
    yield "%d scripts (%d different) of %d authors on %d machines" % (
        len(scripts), len(copies), len({(one["host"], one["owner"]) for one in scripts}), len(surveys)
    )  # fmt: skip
    for language, count in _counted(script["language"] for script in scripts):
        yield "  %6d  %s" % (count, language)
    yield "%d contents lie in more than one place, %d files in all" % (len(doubled), sum(map(len, doubled.values())))
    yield "%d run on a schedule; %d were started from a prompt; of %d only bytecode is left" % (
        sum(not row["is_shipped"] for one in surveys for row in one["schedules"]),
        len({(one["host"], row["script"]) for one in surveys for row in one["history"]}),
        sum(len(one["traces"]) for one in surveys),
    )
    for risk, count in _counted(risk for script in scripts for risk in script["risks"]):
        yield "  %6d  seem to hold or use: %s" % (count, risk)
    yield "worth a look first:"
    for script in sorted(scripts, key=_worst)[:most]:
        if script["risks"]:
            yield "  %s:%s  (%s: %s)" % (script["host"], script["path"], script["owner"], ", ".join(script["risks"]))
    for survey in surveys:
        counts = survey["counts"]
        yield "%s: %d files in %.1f s, %d opened, %d belong to packages, %d could not be read%s" % (
            survey["host"], counts["files"], survey["seconds"], counts["opened"], counts["library"],
            counts["unreadable"] + counts["unread_to_keep_atime"],
            "; CUT SHORT by its bounds" if survey["is_cut"] else "",
        )  # fmt: skip


def _counted(values):
    counts = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))


def _worst(script):
    return (-sum(_WEIGHT[risk] for risk in script["risks"]), script["host"], script["path"])


def add_arguments(parser):
    parser.add_argument("path", nargs="*", help="folders to look into; default: the whole machine")
    parser.add_argument("--json", action="store_true", help="everything found, as one JSON document")
    parser.add_argument(
        "--join", action="store_true", help="the paths are JSON documents of several machines: report on all"
    )
    parser.add_argument("--max-files", type=int, default=0, help="stop after so many files")
    parser.add_argument("--budget-seconds", type=float, default=0.0, help="stop after so long")
    parser.add_argument("--quiet", action="store_true", help="no progress on standard error")


def act(arguments):
    """Look, and print. Standard output holds the document or the report, standard error the progress.

    2 when a folder that was named is not there: the others were looked at all the same.
    """
    absent = []
    if arguments.join:
        surveys = []
        for path in arguments.path:
            with open(path, encoding="utf-8") as file:
                surveys.append(json.load(file))
    else:
        if hasattr(os, "nice"):
            os.nice(max(0, 19 - os.nice(0)))
        survey = Survey(arguments.path or [os.path.abspath(os.sep)], arguments.max_files, arguments.budget_seconds,
                        None if arguments.quiet else _tell)  # fmt: skip
        surveys, absent = [survey.run()], survey.absent
    if arguments.json:
        print(json.dumps(surveys[0] if len(surveys) == 1 else surveys, ensure_ascii=True))
    else:
        for line in report(surveys):
            print(line.encode("utf-8", "replace").decode("utf-8"))
    for path in absent:
        why = "is no folder; name the one it lies in" if os.path.lexists(path) else "is not there"
        _tell("%s %s" % (path, why))
    return 2 if absent else 0


def _tell(line):
    sys.stderr.write("discover: %s\n" % line.encode("utf-8", "replace").decode("utf-8"))
    sys.stderr.flush()


def main(argv=None):
    parser = argparse.ArgumentParser(prog="discover", description=__doc__.split("\n")[0])
    add_arguments(parser)
    return act(parser.parse_args(argv))


if __name__ == "__main__":
    sys.exit(main())
