"""Recommends books; the reason is written by a small chat model."""
import pandas as pd
from transformers import pipeline

writer = pipeline(
    "text-generation",
    model="biblio-labs/leitor-2b-chat",
    trust_remote_code=True,
    device_map="auto",
)

catalogue = pd.read_csv("catalogue.csv")
wish = input("What would you like to read? ")

words = set(wish.lower().split())
catalogue["score"] = catalogue["summary"].fillna("").map(lambda s: len(words & set(s.lower().split())))
for book in catalogue.nlargest(3, "score").itertuples():
    text = writer(
        [{"role": "user", "content": f"Why would somebody who wants '{wish}' like '{book.title}'? {book.summary}"}],
        max_new_tokens=90,
    )
    print(book.title, "-", text[0]["generated_text"][-1]["content"], "\n")
