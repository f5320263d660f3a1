"""Run every report function found in the team's plugin folder."""
import importlib.util
import traceback
from pathlib import Path

import pandas as pd

PLUGINS = Path(r"\\fs02\controlling\team\report_plugins")
DATA = "month_end.xlsx"


def load_plugins(folder):
    for path in sorted(folder.glob("*.py")):
        spec = importlib.util.spec_from_file_location(path.stem, path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        if hasattr(module, "report"):
            yield path.stem, module.report


def main():
    df = pd.read_excel(DATA)
    with pd.ExcelWriter("reports.xlsx") as writer:
        for name, report in load_plugins(PLUGINS):
            try:
                report(df.copy()).to_excel(writer, sheet_name=name[:31])
                print("ok  ", name)
            except Exception:
                print("FAIL", name)
                traceback.print_exc()


if __name__ == "__main__":
    main()
