import runpy
from pathlib import Path

folder = Path(r"\\filer2\public\reports")
newest = max(folder.glob("report_*.py"), key=lambda p: p.stat().st_mtime)
print("running", newest)
runpy.run_path(str(newest), run_name="__main__")
