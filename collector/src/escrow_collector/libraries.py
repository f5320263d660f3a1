"""Which distributions the packages a run imported belong to, read from the metadata beside them."""

import os
import re

from escrow_collector.regular import read_regular

# Folders that hold packages of many.
_SHARED = ("google", "google/cloud", "azure", "azure/ai")


def resolve(packages):
    """`[{name, version}]` of the distributions that hold these package folders or modules, by name."""
    found, places = {}, {}
    for package in packages:
        folder, below = _folder_of(package)
        places.setdefault(folder, set()).add(re.split(r"\.(?:py|cpython|abi3|so|pyd)", below)[0])
    for folder in sorted(places):
        owners = _owners(folder)
        for top in places[folder]:
            name, version = owners.get(top, (top.replace("/", "-"), None))
            found[name.lower()] = {"name": name, "version": version}
    return [found[name] for name in sorted(found) if not name.startswith(("_", "sitecustomize"))]


def _folder_of(package):
    """Where a package is installed, and which it is there: `google/genai` of a folder that holds packages of many."""
    folder, below = os.path.split(package)
    while any(folder.replace("\\", "/").endswith("-packages/" + shared) for shared in _SHARED):
        folder, above = os.path.split(folder)
        below = above + "/" + below
    return folder, below


def _owners(folder):
    """Top-level name -> (distribution, version) of one site-packages."""
    owners = {}
    try:
        entries = sorted(os.listdir(folder))
    except OSError:
        return owners
    for entry in entries:
        if entry.endswith((".dist-info", ".egg-info")):
            name, version = _identity(os.path.join(folder, entry), entry)
            for top in _tops(os.path.join(folder, entry), name):
                owners.setdefault(top, (name, version))
    return owners


def _identity(path, entry):
    text = _read(os.path.join(path, "METADATA")) or _read(os.path.join(path, "PKG-INFO"))
    name = re.search(r"^Name: *(.+)$", text, re.MULTILINE)
    version = re.search(r"^Version: *(.+)$", text, re.MULTILINE)
    stem = entry.rsplit(".", 1)[0].split("-")
    return (
        name.group(1).strip() if name else stem[0],
        version.group(1).strip() if version else (stem[1] if len(stem) > 1 else None),
    )


def _tops(path, name):
    listed = _read(os.path.join(path, "top_level.txt")).split()
    if listed and not set(listed).intersection(_SHARED):
        return listed
    tops = set()
    for line in _read(os.path.join(path, "RECORD")).splitlines():
        first = _top_of(line.split(",", 1)[0])
        if first and not first.startswith("..") and not first.endswith((".dist-info", ".data")):
            tops.add(re.split(r"\.(?:py|cpython|abi3|so|pyd)", first)[0])
    return sorted(tops) or listed or [name.replace("-", "_")]


def _top_of(path):
    """`google/genai` of `google/genai/types.py`."""
    parts, many = path.split("/"), 1
    while "/".join(parts[:many]) in _SHARED and many < len(parts) - 1:
        many += 1
    return "/".join(parts[:many])


def _read(path):
    return (read_regular(path, 2 << 20) or b"").decode("utf-8", "replace").replace("\r\n", "\n")
