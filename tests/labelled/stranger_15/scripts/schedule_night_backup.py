"""Nightly copy of the CAD vault to the backup share."""
import shutil
import time
from datetime import date

import schedule

SOURCE = r"D:\PDM\Vault"
TARGET = r"\\nas03\backup\pdm"


def backup():
    dest = f"{TARGET}\\{date.today():%Y%m%d}"
    print("Starting backup to", dest)
    shutil.copytree(SOURCE, dest)
    print("Backup finished")


schedule.every().day.at("02:00").do(backup)

if __name__ == "__main__":
    while True:
        schedule.run_pending()
        time.sleep(30)
