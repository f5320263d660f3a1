"""Run every tariff plug-in of the shared folder over a shipment."""
import importlib.util
import json
import sys
from pathlib import Path

PLUGINS = Path(r"\\nas\all\tariff_plugins")


def load(path: Path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


shipment = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
for path in sorted(PLUGINS.glob("*.py")):
    plugin = load(path)
    if hasattr(plugin, "classify"):
        for item in shipment["items"]:
            code = plugin.classify(item)
            if code:
                print(f"{item['description'][:40]:42}{code}  ({path.stem})")
