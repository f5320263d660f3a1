"""From what was noted to records of the wire format: the start, what was done, the snapshot, the end."""

import os
import time

from escrow_collector import libraries
from escrow_collector.fitting import bounded, short_path, tree_name, without_text
from escrow_collector.places import file_kind, place_class
from escrow_collector.providers import provider_of
from escrow_collector.redact import redact_argv, redact_text
from escrow_collector.regular import read_regular

MANIFESTS = (
    "requirements.txt", "pyproject.toml", "environment.yml", "environment.yaml", "Pipfile", "setup.cfg", "setup.py",
    "package.json", "renv.lock", "uv.lock", "poetry.lock",
)  # fmt: skip
MOST_FILES = 200
MOST_CONTENT = 8 << 20
MOST_LISTED = 500
_MOST_MANIFEST = 1 << 20
_PATHS = ("path", "moved_from", "copied_from")

_LLM_SDKS = {
    "openai": "openai", "anthropic": "anthropic", "google-genai": "google", "google-generativeai": "google",
    "google-cloud-aiplatform": "google", "ollama": "ollama", "mistralai": "mistral", "cohere": "cohere", "groq": "groq",
    "litellm": "litellm", "langchain": "langchain", "langchain-core": "langchain", "together": "together",
    "huggingface-hub": "huggingface", "replicate": "replicate", "maritalk": "maritaca", "ai21": "ai21",
    "voyageai": "voyage", "cerebras-cloud-sdk": "cerebras", "fireworks-ai": "fireworks", "dashscope": "alibaba",
    "zhipuai": "zhipu", "zai-sdk": "zhipu", "ibm-watsonx-ai": "watsonx", "xai-sdk": "xai",
    "azure-ai-inference": "azure-ai", "langchain-aws": "bedrock", "langchain-nvidia-ai-endpoints": "nvidia",
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
        link = os.readlink("/etc/localtime")
    except OSError:
        return None
    if "/zoneinfo/" not in link:
        link = os.path.realpath("/etc/localtime")
    return link.split("/zoneinfo/", 1)[1] if "/zoneinfo/" in link else None


def start_record(run, began, script, interpreter, process, account, hook, origin):
    """`run.start`; command-line arguments lose their secrets here, before the first write."""
    argv = redact_argv(bounded(without_text(process["argv"], script.get("text"))))
    process = dict(process, argv=argv)
    described = {name: script.get(name) for name in ("kind", "path", "digest", "size", "content")}
    described.update((name, script[name]) for name in ("moved_from", "copied_from") if script.get(name))
    described.update((name, short_path(path)) for name, path in described.items() if name in _PATHS)
    flags = redact_argv([flag for flag in interpreter.get("flags") or () if flag])
    interpreter = dict(interpreter, flags=[flag[:256] for flag in flags][:64])
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


def activity_record(run, facts, home, shares, resolve=libraries.resolve):
    """`run.activity` from the hook's facts; None when nothing was seen."""
    counts = count_facts(facts)
    found = resolve({fact[1] for fact in facts if fact[0] == "package"})
    databases = _databases(counts)
    network = _network(counts, databases)
    reached = {(one["host"], one["port"]) for one in network}
    asked = _places(counts, "request")
    attempted = [_went(place, None, asked[place], None) for place in asked if place not in reached]
    groups = {
        "libraries": found,
        "network_out": network,
        "network_in": [
            {"address": fact[1], "port": int(fact[2]), "count": n} for fact, n in counts.items() if fact[0] == "bind"
        ],
        "llm": _models(found, network, attempted, counts),
        "databases": databases,
        "files": _files(facts, counts, home, shares),
        "programs": [{"path": fact[1], "count": n} for fact, n in counts.items() if fact[0] == "program"],
        "logs": _logs(counts),
    }
    if not any(groups.values()):
        return None
    truncated = _truncated(facts)
    for name, group in groups.items():
        if len(group) > MOST_LISTED:
            truncated[name] = truncated.get(name, 0) + len(group) - MOST_LISTED
    groups = {name: group[:MOST_LISTED] for name, group in groups.items()}
    record = {"v": 1, "type": "run.activity", "run": run, "part": 1, "truncated": truncated}
    record.update(groups)
    record["trust"] = {name: "self_reported" for name, group in groups.items() if group}
    return record


_COUNTED = frozenset(
    ("file", "connect", "request", "proxy", "bind", "program", "database", "llm", "met", "through", "log", "refused")
)
_GROUP_OF = {
    "package": "libraries", "connect": "network_out", "request": "network_out", "bind": "network_in", "llm": "llm",
    "database": "databases", "file": "files", "program": "programs", "log": "logs",
}  # fmt: skip


def count_facts(facts):
    """How often each fact was noted: once where it stands, and as often again as later lines say."""
    counts = {}
    for fact in facts:
        if fact[0] in _COUNTED:
            counts[fact] = counts.get(fact, 0) + 1
        elif fact[0] == "count" and fact[2:] in counts and fact[1].isdigit():
            counts[fact[2:]] += int(fact[1])
    return counts


def _truncated(facts):
    truncated = {}
    for fact in facts:
        group = _GROUP_OF.get(fact[1]) if fact[0] == "truncated" and len(fact) > 2 else None
        if group and fact[2].isdigit():
            truncated[group] = truncated.get(group, 0) + int(fact[2])
    return truncated


def _network(counts, databases):
    """Where a run went: connections as they were made, and behind a proxy the host that was asked for."""
    connected, addresses = _places(counts, "connect"), {}
    for fact in counts:
        if fact[0] == "connect" and fact[2].isdigit():
            addresses.setdefault((fact[1], int(fact[2])), fact[3])
    asked = _places(counts, "request")
    for one in databases:
        if one["host"] and one["port"] and not one["host"].startswith("/"):
            asked.setdefault((one["host"], one["port"]), 1)
    unmet = [place for place in asked if place not in connected]
    _recognise(connected, addresses, asked, unmet)
    proxies = [place for place in _places(counts, "proxy") if place in connected]
    if unmet:
        for place in proxies:
            if place not in asked:  # else it was asked for itself as well
                connected.pop(place)
    via = "%s:%d" % proxies[0] if proxies else None
    if not proxies:  # a request whose connection would have been seen, and was not made, reached nobody
        blind = {(fact[1], int(fact[2])) for fact in counts
                 if fact[0] == "request" and len(fact) == 3 and fact[2].isdigit()}  # fmt: skip
        bases = {(one["host"], one["port"]) for one in databases}
        unmet = [place for place in unmet if place in blind or place in bases]
    found = [_went(place, addresses.get(place), count, None) for place, count in connected.items()]
    return found + [_went(place, None, asked[place], via) for place in unmet]


def _recognise(connected, addresses, asked, unmet):
    """A connection known by its bare address only is the one asked for on that port, where just one is."""
    for place in list(unmet):
        bare = [
            other for other in connected
            if other[1] == place[1] and other not in asked and addresses.get(other) == other[0]
        ]  # fmt: skip
        rivals = [other for other in unmet if other[1] == place[1]]
        if len(bare) == 1 and len(rivals) == 1 and _is_loopback(bare[0][0]) == (place[0] == "localhost"):
            connected[place] = connected.pop(bare[0])
            addresses[place] = addresses.get(bare[0])
            unmet.remove(place)


def _is_loopback(address):
    return address.startswith("127.") or address == "::1"


def _places(counts, kind):
    found = {}
    for fact, count in counts.items():
        if fact[0] == kind and len(fact) > 2 and fact[2].isdigit():
            place = (fact[1], int(fact[2]))
            found[place] = found.get(place, 0) + count
    return found


def _went(place, address, count, via):
    return {"host": place[0], "port": place[1], "address": address, "count": count, "via_proxy": via}


_GATEWAYS = frozenset(("litellm", "langchain"))


def _models(found, network, attempted, counts):
    """capable: an SDK was imported; contacted: its host was; called: it was asked, for which model."""
    sdks = {}
    for library in found:
        provider = _LLM_SDKS.get(library["name"].lower().replace("_", "-"))
        if provider:
            sdks[provider] = "%s %s" % (library["name"], library["version"] or "")
    called = [
        _model_of(fact[1], "called", fact[3] or sdks.get(fact[1]), fact[2] or None, count)
        for fact, count in counts.items()
        if fact[0] == "llm" and len(fact) > 3
    ]
    # A body nobody could see says nothing beside one that was: libraries hand the same request on to others.
    named = {one["provider"] for one in called if one["model"]}
    called = [one for one in called if one["model"] or one["provider"] not in named]
    known = {one["provider"] for one in called}
    if "azure-openai" in known:
        known.add("azure-ai")  # one host serves both
    contacted = {}
    # A request that was made ready and reached nobody counts where nothing else was asked: libraries for many providers
    # make some ready that are never sent.
    for place in network + ([] if known else attempted):
        provider = provider_of(place["host"], place["port"], "")
        if provider and provider not in known:
            before = contacted.get(provider, {"count": 0})["count"]
            contacted[provider] = _model_of(provider, "contacted", sdks.get(provider), None, before + place["count"])
    for fact, count in counts.items():
        if fact[0] == "met" and fact[1] not in known and fact[1] not in contacted:  # behind another name, by its client
            contacted[fact[1]] = _model_of(fact[1], "contacted", sdks.get(fact[1]), None, count)
    known.update(contacted)
    refused = _refused(counts, sdks)
    through = {fact[1] for fact in counts if fact[0] == "through"}  # what was asked was asked by way of these
    capable = [
        _model_of(provider, "capable", sdk.strip(), None, None)
        for provider, sdk in sdks.items()
        if provider not in known
        and provider not in through
        and not (provider in _GATEWAYS and (known or not _GATEWAYS.issuperset(sdks)))  # it speaks to one of those
    ]
    found = called + list(contacted.values()) + capable
    for one in found:
        if one["provider"] in refused:
            one["decision"] = refused[one["provider"]]["decision"]
    named = {one["provider"] for one in found}
    return found + [one for provider, one in refused.items() if provider not in named]


def _refused(counts, sdks):
    """Providers a rule spoke of while the script ran: what was asked of them and refused never went out."""
    found = {}
    for fact, count in counts.items():
        if fact[0] == "refused" and len(fact) > 4:
            version = int(fact[4]) if fact[4].isdigit() else None
            one = _model_of(fact[1], "capable", sdks.get(fact[1]), None, count)
            one["decision"] = {"action": "deny" if fact[2] == "block" else "warn", "rule": fact[3], "policy": version}
            found[fact[1]] = one
    return found


def _model_of(provider, grade, sdk, model, count):
    sdk = sdk.strip() if sdk else None
    return {"provider": provider, "grade": grade, "sdk": sdk, "model": model, "count": count}


def _databases(counts):
    found = {}
    for fact, count in counts.items():
        if fact[0] == "database" and len(fact) > 5:
            driver, host, port, database, user = fact[1:6]
            value = {
                "driver": driver, "host": host or None, "port": int(port) if port.isdigit() else None,
                "database": redact_text(database) or None, "user": user or None, "count": count,
            }  # fmt: skip
            found.setdefault(fact[1:6], value)
    for key in [key for key in found if key[1] and not key[3]]:
        # A connection whose database was chosen later was told of twice.
        later = next((other for other in found if other[:3] == key[:3] and other[3] and key[4] in ("", other[4])), None)
        if later is not None:
            found[later]["count"] += found.pop(key)["count"]
    return list(found.values())


def _logs(counts):
    paths = [fact[1] for fact in counts if fact[0] == "log"]
    paths += [fact[1] for fact in counts if fact[0] == "file" and fact[2] == "write" and file_kind(fact[1]) == "log"]
    return [{"path": path} for path in dict.fromkeys(paths)]


def _files(facts, counts, home, shares):
    databases = {fact[4] for fact in counts if fact[0] == "database" and len(fact) > 5}
    passing = {fact[1] for fact in facts if fact[0] == "became" and len(fact) > 2}
    details = _details(facts)
    found = []
    for fact, count in counts.items():
        if fact[0] != "file" or fact[1] in databases or fact[1] in passing:
            continue
        entry = {
            "path": fact[1], "mode": fact[2], "class": place_class(fact[1], home, shares),
            "kind": file_kind(fact[1]), "count": count, "rows": None,
        }  # fmt: skip
        entry.update(details.get((fact[1], fact[2]), {}))
        found.append(entry)
    return found


def _details(facts):
    """What is known of a file beyond its being opened: rows, size, sheets, classes of data by its column names."""
    details = {}
    for fact in facts:
        if fact[0] == "rows" and len(fact) > 2:
            entry = details.setdefault((fact[2], "write"), {})
            entry["rows"] = (entry.get("rows") or 0) + int(fact[1])
        elif fact[0] == "read" and len(fact) > 2:
            entry = details.setdefault((fact[1], "read"), {})
            entry["rows"] = (entry.get("rows") or 0) + int(fact[2])
        elif fact[0] == "size" and len(fact) > 2:
            details.setdefault((fact[2], "write"), {})["size"] = int(fact[1])
        elif fact[0] == "sheets" and len(fact) > 3:
            entry = details.setdefault((fact[1], fact[2]), {})
            entry["sheets"] = list(fact[4:])
            if fact[3].isdigit():
                entry["rows"] = int(fact[3])
        elif fact[0] == "columns" and len(fact) > 4:
            entry = details.setdefault((fact[1], fact[2]), {})
            entry["columns"] = int(fact[3])
            entry["data_classes"] = [name for name in fact[4].split(",") if name]
    return details


def snapshot_files(spool, script, facts, cwd, beside=None):
    """The script, the local modules it imported, texts it executed, the manifests beside it (read here or given)."""
    home = home_of(script, cwd)
    files = {}
    name = tree_name(script["path"]) if script.get("path") and script["kind"] != "directory" else _text_name(script)
    files[name] = {"path": name, "digest": script["digest"], "size": script["size"], "role": "script"}
    for fact in facts:
        if fact[0] == "copied" and fact[1] in ("module", "executed") and len(files) < MOST_FILES:
            path = _relative(fact[2], home) if fact[1] == "module" else "_executed/%d.py" % _executed_so_far(files)
            body = spool.copy_of(fact[3])
            if path and body is not None and files.get(path, {"role": "module"})["role"] == "module":
                files[path] = {"path": path, "digest": spool.keep(body), "size": len(body), "role": "module"}
    for manifest, body in (manifests(script, cwd) if beside is None else beside).items():
        if manifest not in files and len(files) < MOST_FILES:
            files[manifest] = {"path": manifest, "digest": spool.keep(body), "size": len(body), "role": "manifest"}
    return [files[path] for path in sorted(files, key=lambda path: (files[path]["role"] != "script", path))]


def home_of(script, cwd):
    """The folder a script's own files are relative to."""
    if script.get("path") and script["kind"] != "directory":
        return os.path.dirname(script["path"])
    return script.get("path") or cwd


def manifests(script, cwd):
    """`{name: bytes}` of what stands beside a script and says what it needs."""
    if not script.get("path"):
        return {}
    found = {name: _small(os.path.join(home_of(script, cwd), name)) for name in MANIFESTS}
    return {name: body for name, body in found.items() if body is not None}


def _executed_so_far(files):
    return 1 + sum(path.startswith("_executed/") for path in files)


def snapshot_record(run, script, files):
    return {"v": 1, "type": "snapshot", "run": run, "digest": script["digest"], "files": files}


def loss_record(reason, path=None, digest=None, count=1, at=None):
    return {
        "v": 1, "type": "loss", "time": rfc3339(time.time() if at is None else at), "from_seq": 0, "to_seq": 0,
        "count": count, "reason": reason, "digest": digest, "path": short_path(path),
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
    parts = os.path.relpath(path, home).replace(os.sep, "/").split("/")
    inside = [tree_name(part) for part in parts if part != ".."]
    return "/".join(inside if parts[0] != ".." else ["_elsewhere"] + inside[-3:])


def _small(path):
    body = read_regular(path, _MOST_MANIFEST + 1)
    return body if body is not None and len(body) <= _MOST_MANIFEST else None
