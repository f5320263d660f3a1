"""Rate shop reviews with the VADER word list, fully offline."""
import pandas as pd
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

SOURCE = "T:/Web/reviews.csv"


def label(score):
    if score >= 0.3:
        return "positive"
    return "negative" if score <= -0.3 else "neutral"


def main():
    df = pd.read_csv(SOURCE, usecols=["sku", "stars", "review"]).dropna()
    analyzer = SentimentIntensityAnalyzer()
    df["score"] = [analyzer.polarity_scores(t)["compound"] for t in df["review"]]
    df["label"] = df["score"].map(label)
    mismatch = df[(df["stars"] >= 4) & (df["label"] == "negative")]
    table = df.pivot_table(index="sku", columns="label", values="score", aggfunc="size", fill_value=0)
    table.to_csv("T:/Web/review_labels.csv")
    print(table.head(15).to_string())
    print(len(mismatch), "reviews where stars and text disagree")


if __name__ == "__main__":
    main()
