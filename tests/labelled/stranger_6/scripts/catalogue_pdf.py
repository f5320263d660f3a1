"""Turn the product catalogue workbook into a PDF price list."""
import importlib
import subprocess
import sys

REQUIRED = {"openpyxl": "openpyxl", "reportlab": "reportlab", "PIL": "pillow"}


def ensure_packages() -> None:
    for module, package in REQUIRED.items():
        try:
            importlib.import_module(module)
        except ImportError:
            print(f"{package} not found, installing...")
            subprocess.check_call([sys.executable, "-m", "pip", "install", "--user", package])


ensure_packages()

from openpyxl import load_workbook  # noqa: E402
from reportlab.lib.pagesizes import A4  # noqa: E402
from reportlab.platypus import SimpleDocTemplate, Table  # noqa: E402


def main() -> None:
    ws = load_workbook("catalogue.xlsx", data_only=True).active
    rows = [[c if c is not None else "" for c in row] for row in ws.iter_rows(values_only=True)]
    SimpleDocTemplate("price_list.pdf", pagesize=A4).build([Table(rows, repeatRows=1)])
    print(f"{len(rows) - 1} products written")


if __name__ == "__main__":
    main()
