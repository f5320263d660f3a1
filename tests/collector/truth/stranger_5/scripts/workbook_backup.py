"""Keep a dated copy of the ledger workbook before anybody edits it."""
import logging
import shutil

logging.basicConfig(filename="backup.log", level=logging.INFO, format="%(levelname)s %(message)s")
target = shutil.copy2("in.xlsx", "ledger_backup.xlsx")
logging.info("copied in.xlsx to %s", target)
