"""Assign topics to service tickets with a small classifier trained on the already sorted ones."""
import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import classification_report
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline


def main():
    sorted_tickets = pd.read_csv("tickets_sorted.csv")
    new_tickets = pd.read_csv("tickets_new.csv")

    x_train, x_test, y_train, y_test = train_test_split(
        sorted_tickets["text"], sorted_tickets["topic"], test_size=0.2, random_state=7, stratify=sorted_tickets["topic"]
    )
    model = make_pipeline(TfidfVectorizer(ngram_range=(1, 2), min_df=3), LogisticRegression(max_iter=1000))
    model.fit(x_train, y_train)
    print(classification_report(y_test, model.predict(x_test)))

    new_tickets["topic"] = model.predict(new_tickets["text"])
    new_tickets["confidence"] = model.predict_proba(new_tickets["text"]).max(axis=1).round(2)
    new_tickets.to_csv("tickets_new_sorted.csv", index=False)


if __name__ == "__main__":
    main()
