"""Runs the month-end plugins that the departments drop into the common folder."""
import importlib.util
from pathlib import Path

PLUGINS = Path(r"\\fileserver\public\monthend_plugins")


def load(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main():
    for path in sorted(PLUGINS.glob("*.py")):
        try:
            mod = load(path)
            print(f"{path.stem}: {mod.run()}")
        except Exception as exc:
            print(f"{path.stem} failed: {exc}")


if __name__ == "__main__":
    main()
