"""From what was noted to records of the wire format: the start, what was done, the snapshot, the end."""

import os
import time

from escrow_collector import libraries
from escrow_collector.places import file_kind, place_class
from escrow_collector.redact import redact_argv, redact_text

MANIFESTS = (
    "requirements.txt", "pyproject.toml", "environment.yml", "environment.yaml", "Pipfile", "setup.cfg", "setup.py",
    "package.json", "renv.lock", "uv.lock", "poetry.lock",
)  # fmt: skip
MOST_FILES = 200
MOST_CONTENT = 8 << 20
MOST_LISTED = 500

_LLM_HOSTS = {
    "api.openai.com": "openai", "api.anthropic.com": "anthropic", "generativelanguage.googleapis.com": "google",
    "api.mistral.ai": "mistral", "api.cohere.com": "cohere", "api.groq.com": "groq", "api.deepseek.com": "deepseek",
    "api.x.ai": "xai", "api.perplexity.ai": "perplexity", "openrouter.ai": "openrouter", "api.together.xyz": "together",
}  # fmt: skip
_LLM_SDKS = {
    "openai": "openai", "anthropic": "anthropic", "google-genai": "google", "google-generativeai": "google",
    "ollama": "ollama", "mistralai": "mistral", "cohere": "cohere", "groq": "groq", "litellm": "litellm",
    "langchain": "langchain",
}  # fmt: skip


def rfc3339(seconds):
    whole = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(seconds))
    return "%s.%03dZ" % (whole, int(seconds * 1000) % 1000)


def utc_offset(seconds):
    """`-03:00`: how far this process's zone is from UTC at that time."""
    offset = getattr(time.localtime(seconds), "tm_gmtoff", 0) or 0
    return "%s%02d:%02d" % ("-" if offset < 0 else "+", abs(offset) // 3600, abs(offset) % 3600 // 60)


def time_zone():
    """The zone's name where the machine has one."""
    name = os.environ.get("TZ", "").lstrip(":")
    if name and len(name) <= 128:
        return name
    try:
        return os.path.realpath("/etc/localtime").split("/zoneinfo/", 1)[1]
    except IndexError:
        return None


def start_record(run, began, script, interpreter, process, account, hook, origin):
    """`run.start`; command-line arguments lose their secrets here, before the first write."""
    argv = [
        ("[script]" if script.get("text") and argument == script["text"] else argument) for argument in process["argv"]
    ]
    process = dict(process, argv=[argument[:4000] for argument in redact_argv(argv)][:1000])
    described = {name: script.get(name) for name in ("kind", "path", "digest", "size", "content")}
    return {
        "v": 1, "type": "run.start", "run": run, "time": rfc3339(began), "utc_offset": utc_offset(began),
        "time_zone": time_zone(), "account": account, "process": process, "interpreter": interpreter,
        "script": described, "origin": origin, "trigger": None, "sensor": {"exec": "run", "hook": hook},
        "trust": {"process": "agent", "script": "agent"},
    }  # fmt: skip


def end_record(run, ended, wall, status, usage):
    """`run.end` as wait4 told it."""
    exit_code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else None
    signal = os.WTERMSIG(status) if os.WIFSIGNALED(status) else None
    scale = 1 if os.uname().sysname == "Darwin" else 1024
    return {
        "v": 1, "type": "run.end", "run": run, "time": rfc3339(ended), "exit_code": exit_code, "signal": signal,
        "cpu_user_seconds": round(usage.ru_utime, 6), "cpu_system_seconds": round(usage.ru_stime, 6),
        "wall_seconds": round(wall, 6), "peak_rss_bytes": usage.ru_maxrss * scale,
        "read_bytes": usage.ru_inblock * 512, "write_bytes": usage.ru_oublock * 512, "trust": {"all": "kernel"},
    }  # fmt: skip


def activity_record(run, facts, home, shares):
    """`run.activity` from the hook's facts; None when nothing was seen."""
    counts, rows = _counts(facts), {fact[2]: int(fact[1]) for fact in facts if fact[0] == "rows"}
    found = libraries.resolve({fact[1] for fact in facts if fact[0] == "package"})
    network = _network(counts)
    groups = {
        "libraries": found,
        "network_out": network,
        "network_in": [{"address": fact[1], "port": int(fact[2])} for fact in counts if fact[0] == "bind"],
        "llm": _models(found, network),
        "databases": _databases(counts),
        "files": _files(counts, rows, home, shares),
        "programs": [{"path": fact[1], "count": n} for fact, n in counts.items() if fact[0] == "program"],
        "logs": [
            {"path": fact[1]}
            for fact in counts
            if fact[0] == "file" and fact[2] == "write" and file_kind(fact[1]) == "log"
        ],
    }
    if not any(groups.values()):
        return None
    truncated = {name: len(group) - MOST_LISTED for name, group in groups.items() if len(group) > MOST_LISTED}
    groups = {name: group[:MOST_LISTED] for name, group in groups.items()}
    record = {"v": 1, "type": "run.activity", "run": run, "part": 1, "truncated": truncated}
    record.update(groups)
    record["trust"] = {name: "self_reported" for name, group in groups.items() if group}
    return record


def _counts(facts):
    counts = {}
    for fact in facts:
        if fact[0] in ("file", "connect", "bind", "program", "database"):
            counts.setdefault(fact, 1)
        elif fact[0] == "count" and fact[2:] in counts:
            counts[fact[2:]] = int(fact[1])
    return counts


def _network(counts):
    found = {}
    for fact, count in counts.items():
        if fact[0] == "connect" and fact[2].isdigit():
            place = found.setdefault(
                (fact[1], fact[2]),
                {"host": fact[1], "port": int(fact[2]), "address": fact[3], "count": 0, "via_proxy": None},
            )
            place["count"] += count
    return list(found.values())


def _models(found, network):
    """capable: an SDK was imported; contacted: its host was."""
    grades = {}
    for library in found:
        provider = _LLM_SDKS.get(library["name"].lower())
        if provider:
            grades[provider] = {
                "provider": provider,
                "grade": "capable",
                "sdk": library["name"],
                "model": None,
                "count": None,
            }
    for place in network:
        provider = _LLM_HOSTS.get(place["host"].lower())
        if provider:
            sdk = grades.get(provider, {}).get("sdk")
            grades[provider] = {
                "provider": provider,
                "grade": "contacted",
                "sdk": sdk,
                "model": None,
                "count": place["count"],
            }
    return list(grades.values())


def _databases(counts):
    return [
        {"driver": fact[1], "host": None, "port": None, "database": redact_text(fact[2]), "user": None}
        for fact in counts
        if fact[0] == "database"
    ]


def _files(counts, rows, home, shares):
    databases = {fact[2] for fact in counts if fact[0] == "database"}
    return [
        {
            "path": fact[1], "mode": fact[2], "class": place_class(fact[1], home, shares), "kind": file_kind(fact[1]),
            "count": count, "rows": rows.get(fact[1]) if fact[2] == "write" else None,
        }
        for fact, count in counts.items()
        if fact[0] == "file" and fact[1] not in databases
    ]  # fmt: skip


def snapshot_files(spool, script, facts, cwd):
    """The script, the local modules it imported and the manifests beside it: `(files, folder they are relative to)`."""
    home = (
        os.path.dirname(script["path"])
        if script.get("path") and script["kind"] != "directory"
        else (script.get("path") or cwd)
    )
    files = {}
    name = (
        os.path.basename(script["path"]) if script.get("path") and script["kind"] != "directory" else _text_name(script)
    )
    files[name] = {"path": name, "digest": script["digest"], "size": script["size"], "role": "script"}
    for fact in facts:
        if fact[0] == "copied" and fact[1] == "module" and len(files) < MOST_FILES:
            path = _relative(fact[2], home)
            body = spool.copy_of(fact[3])
            if path and body is not None and path not in files:
                files[path] = {"path": path, "digest": spool.keep(body), "size": len(body), "role": "module"}
    for manifest in MANIFESTS:
        body = _small(os.path.join(home, manifest)) if script.get("path") else None
        if body is not None and manifest not in files and len(files) < MOST_FILES:
            files[manifest] = {"path": manifest, "digest": spool.keep(body), "size": len(body), "role": "manifest"}
    return [files[path] for path in sorted(files, key=lambda path: (files[path]["role"] != "script", path))]


def snapshot_record(run, script, files):
    return {"v": 1, "type": "snapshot", "run": run, "digest": script["digest"], "files": files}


def loss_record(reason, path=None, digest=None, count=1, at=None):
    return {
        "v": 1, "type": "loss", "time": rfc3339(time.time() if at is None else at), "from_seq": 0, "to_seq": 0,
        "count": count, "reason": reason, "digest": digest, "path": path,
    }  # fmt: skip


def _text_name(script):
    endings = {
        "python": "py",
        "shell": "sh",
        "perl": "pl",
        "ruby": "rb",
        "javascript": "js",
        "r": "R",
        "powershell": "ps1",
    }
    if script["kind"] == "directory":
        return "__main__.py"
    return "%s.%s" % (script["kind"], endings.get(script.get("language"), "txt"))


def _relative(path, home):
    """A module's path below the script's folder; one from elsewhere stands under `_elsewhere/` by its name."""
    relative = os.path.relpath(path, home).replace(os.sep, "/")
    if not relative.startswith("../"):
        return relative
    parts = [part for part in relative.split("/") if part != ".."]
    return "_elsewhere/" + "/".join(parts[-3:])


def _small(path):
    try:
        if os.path.getsize(path) > 1 << 20 or not os.path.isfile(path):
            return None
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None
