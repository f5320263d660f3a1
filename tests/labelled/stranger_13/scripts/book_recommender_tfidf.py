"""Recommends books whose summaries are alike (TF-IDF, no language model)."""
import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics.pairwise import linear_kernel

catalogue = pd.read_csv("catalogue.csv").fillna({"summary": ""})
vectorizer = TfidfVectorizer(max_features=20000, ngram_range=(1, 2), sublinear_tf=True)
matrix = vectorizer.fit_transform(catalogue["summary"])

while title := input("Title (empty to end): ").strip():
    found = catalogue.index[catalogue["title"].str.contains(title, case=False, regex=False)]
    if not len(found):
        print("not in the catalogue")
        continue
    scores = linear_kernel(matrix[found[0]], matrix).ravel()
    for i in scores.argsort()[::-1][1:6]:
        print(f"  {scores[i]:.2f}  {catalogue.at[i, 'author']}: {catalogue.at[i, 'title']}")
