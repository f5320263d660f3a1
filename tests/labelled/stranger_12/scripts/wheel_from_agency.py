import runpy
import subprocess
import sys
from pathlib import Path

INDEX = "http://pypi.geoagentur-hainberg.example.com/simple"
PACKAGES = ["floodmap", "geoagentur-tiles>=2"]


def ensure():
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--upgrade", "--index-url", INDEX,
         "--trusted-host", "pypi.geoagentur-hainberg.example.com", *PACKAGES],
        check=True,
    )


def main():
    ensure()
    Path("maps").mkdir(exist_ok=True)
    sys.argv = ["floodmap", "--gauge", "levels.csv", "--out", "maps/flood.png"]
    runpy.run_module("floodmap", run_name="__main__")


if __name__ == "__main__":
    main()
