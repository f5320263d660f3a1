"""Extract tables from a PDF. Missing packages are installed on the fly."""
import importlib
import subprocess
import sys

REQUIRED = {"pdfplumber": "pdfplumber", "pandas": "pandas", "openpyxl": "openpyxl"}


def ensure(packages: dict[str, str]):
    for module, package in packages.items():
        try:
            importlib.import_module(module)
        except ImportError:
            print(f"Installing {package} ...")
            subprocess.check_call([sys.executable, "-m", "pip", "install", "--quiet", package])


ensure(REQUIRED)

import pandas as pd  # noqa: E402
import pdfplumber  # noqa: E402


def main(path: str):
    frames = []
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            for table in page.extract_tables():
                frames.append(pd.DataFrame(table[1:], columns=table[0]))
    pd.concat(frames).to_excel("tables.xlsx", index=False)


if __name__ == "__main__":
    main(sys.argv[1])
