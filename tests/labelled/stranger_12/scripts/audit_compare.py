from datetime import datetime, timedelta

import pandas as pd

FOLDER = r"\\belmare-fs\audit"


def audit(day: datetime) -> pd.Series:
    frame = pd.read_excel(rf"{FOLDER}\audit_{day:%Y%m%d}.xlsx", index_col="department")
    return frame["revenue"]


def main():
    yesterday = datetime.now() - timedelta(days=1)
    last_week = yesterday - timedelta(days=7)
    both = pd.DataFrame({"now": audit(yesterday), "before": audit(last_week)}).fillna(0)
    both["change"] = (both["now"] - both["before"]) / both["before"].replace(0, float("nan"))
    unusual = both[both["change"].abs() > 0.15]
    print(f"Night audit of {yesterday:%d %b} against {last_week:%d %b}")
    print(unusual.round(2).to_string() if len(unusual) else "No unusual department.")


main()
