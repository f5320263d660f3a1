"""Compute the weighted mean grade of each student."""
import sys

import pandas as pd

PASS = 4.0


def weighted_mean(group: pd.DataFrame) -> pd.Series:
    passed = group[group["grade"] <= PASS]
    ects = passed["ects"].sum()
    mean = (passed["grade"] * passed["ects"]).sum() / ects if ects else float("nan")
    return pd.Series({"ects": ects, "mean": round(mean, 2), "failed": len(group) - len(passed)})


def main(path):
    df = pd.read_excel(path)
    result = (df.groupby(["matriculation_no", "surname", "given_name"])
                .apply(weighted_mean, include_groups=False).reset_index())
    result = result.sort_values(["mean", "surname"])
    result.to_excel("student_means.xlsx", index=False)
    print(result.head(20).to_string(index=False))


if __name__ == "__main__":
    main(sys.argv[1])
