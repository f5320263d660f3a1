"""Mean score per question and department of the anonymous survey."""
import pandas as pd
import seaborn as sns
import matplotlib.pyplot as plt

MIN_ANSWERS = 5


def main(src="survey_scores.csv", dst="heatmap.png"):
    # the tool exports only: department, question, score (1-5)
    df = pd.read_csv(src)
    counts = df.groupby(["department", "question"])["score"].count().unstack()
    means = df.groupby(["department", "question"])["score"].mean().unstack()
    means = means.where(counts >= MIN_ANSWERS)
    plt.figure(figsize=(10, 0.5 * len(means) + 2))
    sns.heatmap(means, annot=True, fmt=".1f", cmap="RdYlGn", vmin=1, vmax=5)
    plt.tight_layout()
    plt.savefig(dst, dpi=150)
    print(means.round(2))


if __name__ == "__main__":
    main()
