import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline

done = pd.read_csv("faults_by_hand.csv")
model = make_pipeline(
    TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True),
    LogisticRegression(max_iter=1000, class_weight="balanced"),
)
print("accuracy:", cross_val_score(model, done["text"], done["category"], cv=5).mean().round(3))

model.fit(done["text"], done["category"])
new = pd.read_csv("faults.csv")
new["category"] = model.predict(new["text"])
new["sure"] = model.predict_proba(new["text"]).max(axis=1).round(2)
new.to_csv("faults_sorted.csv", index=False)
