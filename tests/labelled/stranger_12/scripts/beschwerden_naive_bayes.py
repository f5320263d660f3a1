import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import cross_val_score
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline

alt = pd.read_excel("beschwerden_2024.xlsx", usecols=["text", "kategorie"]).dropna()
neu = pd.read_excel("beschwerden.xlsx", usecols=["nr", "text", "stadtteil"])

modell = make_pipeline(TfidfVectorizer(ngram_range=(1, 2), min_df=3), MultinomialNB(alpha=0.1))
guete = cross_val_score(modell, alt["text"], alt["kategorie"], cv=5).mean()
print(f"Trefferquote in der Kreuzprüfung: {guete:.0%}")

modell.fit(alt["text"], alt["kategorie"])
neu["kategorie"] = modell.predict(neu["text"])
neu["sicher"] = modell.predict_proba(neu["text"]).max(axis=1).round(2)
neu.to_excel("beschwerden_kategorien.xlsx", index=False)
