"""Run the ERP export with retries."""
import subprocess
import sys
import time
from datetime import datetime

COMMAND = [r"C:\ERP\bin\erpexport.exe", "/delta", r"/out:\\fs01\export"]
LOCKED = 17


def attempt():
    started = datetime.now()
    result = subprocess.run(COMMAND, capture_output=True, text=True)
    seconds = (datetime.now() - started).total_seconds()
    print(f"{started:%H:%M:%S} code {result.returncode} after {seconds:.0f} s")
    return result.returncode


def main():
    for n in range(1, 4):
        code = attempt()
        if code == 0:
            return 0
        if code != LOCKED:
            return code
        pause = 30 * 2 ** n
        print(f"ERP locked, next try in {pause} seconds")
        time.sleep(pause)
    return LOCKED


if __name__ == "__main__":
    sys.exit(main())
