"""Runs every plugin of the exchange folder on a torque curve."""
import importlib.util
import sys
from pathlib import Path

import pandas as pd

PLUGINS = Path(r"\\planta-fs\intercambio\torque_plugins")


def load(path: Path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


curve = pd.read_csv(sys.argv[1], names=["angle", "torque"])
for path in sorted(PLUGINS.glob("*.py")):
    print(path.stem, load(path).analyse(curve))
