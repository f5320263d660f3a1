"""Which distributions the packages a run imported belong to, read from the metadata beside them."""

import os
import re


def resolve(packages):
    """`[{name, version}]` of the distributions that hold these package folders or modules, by name."""
    found = {}
    for folder in sorted({os.path.dirname(package) for package in packages}):
        owners = _owners(folder)
        for package in packages:
            if os.path.dirname(package) == folder:
                top = re.split(r"\.(?:py|cpython|abi3|so|pyd)", os.path.basename(package))[0]
                name, version = owners.get(top, (top, None))
                found[name.lower()] = {"name": name, "version": version}
    return [found[name] for name in sorted(found) if not name.startswith(("_", "sitecustomize"))]


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
    if listed:
        return listed
    tops = set()
    for line in _read(os.path.join(path, "RECORD")).splitlines():
        first = line.split(",", 1)[0].split("/", 1)[0]
        if first and not first.startswith("..") and not first.endswith((".dist-info", ".data")):
            tops.add(re.split(r"\.(?:py|cpython|abi3|so|pyd)", first)[0])
    return sorted(tops) or [name.replace("-", "_")]


def _read(path):
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read(2 << 20)
    except OSError:
        return ""
