"""Run the team's CleanUp macro over all workbooks of a folder."""
import argparse
from pathlib import Path

import win32com.client

MACRO_BOOK = r"\\fs01\controlling\everyone\macros\TeamMacros.xlsm"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    args = parser.parse_args()

    excel = win32com.client.DispatchEx("Excel.Application")
    excel.DisplayAlerts = False
    excel.AutomationSecurity = 1  # allow macros
    try:
        macros = excel.Workbooks.Open(MACRO_BOOK, ReadOnly=True)
        for path in sorted(args.folder.resolve().glob("*.xlsx")):
            book = excel.Workbooks.Open(str(path))
            book.Activate()
            excel.Run(f"'{macros.Name}'!CleanUp")
            book.Close(SaveChanges=True)
            print("cleaned", path.name)
        macros.Close(SaveChanges=False)
    finally:
        excel.Quit()


if __name__ == "__main__":
    main()
