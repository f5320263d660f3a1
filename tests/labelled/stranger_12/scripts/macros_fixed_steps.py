import sys
from pathlib import Path

import pandas as pd
import yaml

MACROS = Path(__file__).parent / "macros"
ALLOWED = {"sum": "sum", "mean": "mean", "max": "max"}


class Runner:
    def __init__(self, name):
        with (MACROS / f"{name}.yaml").open() as handle:
            self.steps = yaml.safe_load(handle)["steps"]
        self.frame = pd.DataFrame()

    def run(self):
        for step in self.steps:
            if step["do"] == "read":
                self.frame = pd.read_excel(step["path"])
            elif step["do"] == "group":
                how = ALLOWED[step["how"]]
                self.frame = self.frame.groupby(step["by"], as_index=False).agg(how, numeric_only=True)
            elif step["do"] == "write":
                self.frame.to_excel(step["path"], index=False)
            else:
                raise SystemExit(f"unknown step {step['do']}")


Runner(sys.argv[1]).run()
