"""Pass rate and mean grade per module (aggregated)."""
import sys

import pandas as pd

PASS = 4.0


def main(path):
    # columns: module, semester, grade, count -- the exam office delivers counts per grade
    df = pd.read_excel(path)
    df["points"] = df["grade"] * df["count"]
    df["passed"] = df["count"].where(df["grade"] <= PASS, 0)
    result = df.groupby(["module", "semester"]).agg(
        exams=("count", "sum"), passed=("passed", "sum"), points=("points", "sum")
    ).reset_index()
    result["pass_rate"] = (result["passed"] / result["exams"]).round(3)
    result["mean"] = (result["points"] / result["exams"]).round(2)
    result.drop(columns="points").to_excel("module_pass_rates.xlsx", index=False)
    print(result.nsmallest(10, "pass_rate").to_string(index=False))


if __name__ == "__main__":
    main(sys.argv[1])
