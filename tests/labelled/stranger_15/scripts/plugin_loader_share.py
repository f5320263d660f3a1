"""Run every report module in the public folder."""
import importlib.util
import logging
from pathlib import Path

PLUGINS = Path(r"\\fs01\public\report_plugins")
logging.basicConfig(level=logging.INFO)
log = logging.getLogger("plugins")


def load(path: Path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main():
    for path in sorted(PLUGINS.glob("*.py")):
        try:
            module = load(path)
            module.run(output=Path("out") / path.stem)
            log.info("%s done", path.stem)
        except Exception:
            log.exception("%s failed", path.stem)


if __name__ == "__main__":
    main()
