"""Starts a tool of the suite; the newest version is taken from GitHub first."""
import argparse
import importlib.util
import io
import json
import shutil
import sys
import zipfile
from pathlib import Path
from urllib.request import Request, urlopen

HOME = Path.home() / ".agrosuite"
REPOSITORY = "jlindqvist-agro/field-suite"


def latest() -> dict:
    request = Request(
        f"https://api.github.com/repos/{REPOSITORY}/releases/latest",
        headers={"Accept": "application/vnd.github+json"},
    )
    with urlopen(request, timeout=20) as reply:
        return json.load(reply)


def installed() -> str:
    marker = HOME / "VERSION"
    return marker.read_text().strip() if marker.exists() else ""


def update():
    release = latest()
    if release["tag_name"] == installed():
        return
    print("updating to", release["tag_name"])
    with urlopen(release["zipball_url"], timeout=60) as reply:
        archive = zipfile.ZipFile(io.BytesIO(reply.read()))
    shutil.rmtree(HOME, ignore_errors=True)
    archive.extractall(HOME)
    (HOME / "VERSION").write_text(release["tag_name"])


def load(tool: str):
    path = next(HOME.rglob(f"{tool}.py"))
    spec = importlib.util.spec_from_file_location(tool, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[tool] = module
    spec.loader.exec_module(module)
    return module


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tool", choices=["yield_map", "spray_plan", "soil_report"])
    parser.add_argument("field")
    args = parser.parse_args()
    update()
    load(args.tool).main(args.field)


if __name__ == "__main__":
    main()
