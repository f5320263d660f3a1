"""Runs every monthly check that the team drops in the public folder."""
import importlib
import sys
from pathlib import Path

PUBLIC = r"\\fs01\public\checks"
sys.path.insert(0, PUBLIC)

results = []
for path in sorted(Path(PUBLIC).glob("check_*.py")):
    module = importlib.import_module(path.stem)
    try:
        ok, text = module.run("closing_2025_10.xlsx")
    except Exception as error:
        ok, text = False, str(error)
    results.append((path.stem, ok, text))

width = max(len(name) for name, _, _ in results)
for name, ok, text in results:
    print(f"{name:<{width}}  {'ok  ' if ok else 'FAIL'}  {text}")
sys.exit(0 if all(ok for _, ok, _ in results) else 1)
