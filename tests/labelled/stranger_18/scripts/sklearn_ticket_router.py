"""Assign support tickets to a queue, trained on the tickets of last year."""
import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import classification_report
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline

old = pd.read_csv("tickets_2024.csv")
text = old["subject"].fillna("") + " " + old["body"].fillna("")
x_train, x_test, y_train, y_test = train_test_split(text, old["queue"], test_size=0.2, random_state=7)
model = make_pipeline(TfidfVectorizer(ngram_range=(1, 2), min_df=3), LogisticRegression(max_iter=500))
model.fit(x_train, y_train)
print(classification_report(y_test, model.predict(x_test)))

new = pd.read_csv("tickets_new.csv")
new["queue"] = model.predict(new["subject"].fillna("") + " " + new["body"].fillna(""))
new[["number", "queue"]].to_csv("routed.csv", index=False)
