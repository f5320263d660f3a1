#!/usr/bin/env python3
"""Run all report plug-ins found in a folder.

Every plug-in is a Python file with a function ``run(context)``.
"""
from __future__ import annotations

import argparse
import importlib.util
import logging
import sys
import traceback
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Callable

LOG = logging.getLogger("plugins")
DEFAULT_FOLDER = Path(r"\\filesrv02\everyone\report_plugins")


@dataclass
class Context:
    day: date
    output: Path
    options: dict[str, str] = field(default_factory=dict)

    def target(self, name: str) -> Path:
        self.output.mkdir(parents=True, exist_ok=True)
        return self.output / f"{self.day:%Y%m%d}_{name}"


@dataclass
class Plugin:
    name: str
    run: Callable[[Context], None]
    order: int = 100


def load(path: Path) -> Plugin | None:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        LOG.warning("cannot load %s", path)
        return None
    module: ModuleType = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    run = getattr(module, "run", None)
    if not callable(run):
        LOG.warning("%s has no run()", path.name)
        return None
    return Plugin(path.stem, run, getattr(module, "ORDER", 100))


def discover(folder: Path) -> list[Plugin]:
    plugins = [p for p in (load(f) for f in sorted(folder.glob("*.py"))) if p]
    return sorted(plugins, key=lambda p: (p.order, p.name))


def execute(plugins: list[Plugin], context: Context) -> int:
    failed = 0
    for plugin in plugins:
        LOG.info("running %s", plugin.name)
        try:
            plugin.run(context)
        except Exception:
            failed += 1
            LOG.error("plug-in %s failed\n%s", plugin.name, traceback.format_exc())
    return failed


def parse(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=DEFAULT_FOLDER)
    parser.add_argument("--output", type=Path, default=Path(r"T:\reports"))
    parser.add_argument("--day", type=date.fromisoformat, default=date.today())
    parser.add_argument("--option", action="append", default=[], metavar="KEY=VALUE")
    parser.add_argument("--list", action="store_true")
    return parser.parse_args(argv)


def main(argv: list[str] | None = None) -> int:
    args = parse(sys.argv[1:] if argv is None else argv)
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    plugins = discover(args.folder)
    if args.list:
        for p in plugins:
            print(p.order, p.name)
        return 0
    options = dict(o.split("=", 1) for o in args.option)
    return 1 if execute(plugins, Context(args.day, args.output, options)) else 0


if __name__ == "__main__":
    sys.exit(main())
