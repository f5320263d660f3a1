"""Start the long ERP export when nobody works any more."""
import subprocess
import time
from datetime import datetime, timedelta

START_HOUR = 22
COMMAND = [r"C:\ERP\bin\erpexport.exe", "/all", r"/out:\\fs01\export"]


def seconds_until(hour):
    now = datetime.now()
    target = now.replace(hour=hour, minute=0, second=0, microsecond=0)
    if target <= now:
        target += timedelta(days=1)
    return (target - now).total_seconds()


def main():
    pause = seconds_until(START_HOUR)
    print(f"Waiting {pause / 3600:.1f} hours")
    time.sleep(pause)
    for attempt in range(3):
        result = subprocess.run(COMMAND)
        if result.returncode == 0:
            print("Export finished", datetime.now())
            break
        time.sleep(900)


if __name__ == "__main__":
    main()
