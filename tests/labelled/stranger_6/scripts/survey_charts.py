"""Charts for the anonymous staff survey, aggregated per department (groups below ten are suppressed)."""
import pandas as pd
import seaborn as sns

MIN_GROUP = 10
QUESTIONS = ["q1_tools", "q2_workload", "q3_leadership", "q4_development"]


def aggregate(df: pd.DataFrame) -> pd.DataFrame:
    grouped = df.groupby("department")[QUESTIONS].agg(["mean", "count"])
    means = grouped.xs("mean", axis=1, level=1)
    counts = grouped.xs("count", axis=1, level=1)
    return means.where(counts >= MIN_GROUP)


def main() -> None:
    answers = pd.read_csv("survey_answers.csv")
    table = aggregate(answers).round(2)
    ax = sns.heatmap(table, annot=True, cmap="viridis", vmin=1, vmax=5)
    ax.figure.tight_layout()
    ax.figure.savefig("survey_heatmap.png")
    table.to_excel("survey_by_department.xlsx")


if __name__ == "__main__":
    main()
