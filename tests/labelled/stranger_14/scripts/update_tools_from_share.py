"""Starter: fetch the newest tax tools and start them."""
import os
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

SHARE = Path(r"\\bl-fs\everyone\taxtools")
LOCAL = Path(os.environ["LOCALAPPDATA"]) / "taxtools"


def newest(pattern):
    return max(SHARE.glob(pattern), key=lambda p: p.stat().st_mtime)


def main():
    LOCAL.mkdir(exist_ok=True)
    wheel = newest("taxrules-*.whl")
    subprocess.run([sys.executable, "-m", "pip", "install", "--upgrade", str(wheel)], check=True)
    script = shutil.copy2(newest("vat_return_*.py"), LOCAL)
    sys.argv = [script, *sys.argv[1:]]
    runpy.run_path(script, run_name="__main__")


if __name__ == "__main__":
    main()
