import sys
from pathlib import Path

import pandas as pd
import yaml

MACROS = Path(r"G:\Public\macros")


class Runner:
    def __init__(self, name):
        with (MACROS / f"{name}.yaml").open() as handle:
            self.steps = yaml.load(handle, Loader=yaml.UnsafeLoader)["steps"]
        self.frame = None

    def run(self):
        for step in self.steps:
            kind = step.pop("do")
            getattr(self, f"do_{kind}")(**step)
        return self.frame

    def do_read(self, path):
        self.frame = pd.read_excel(path)

    def do_column(self, name, formula):
        self.frame[name] = eval(formula, {"pd": pd, "df": self.frame})

    def do_write(self, path):
        self.frame.to_excel(path, index=False)


Runner(sys.argv[1]).run()
