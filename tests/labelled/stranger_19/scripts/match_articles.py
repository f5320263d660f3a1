"""Match supplier articles with our own articles."""
import pandas as pd
from rapidfuzz import fuzz, process

THRESHOLD = 88


def clean(series):
    return series.str.upper().str.replace(r"[^A-Z0-9 ]", " ", regex=True).str.split().str.join(" ")


def match(theirs, ours):
    choices = clean(ours["description"]).tolist()
    rows = []
    for t, text in zip(theirs.to_dict("records"), clean(theirs["description"])):
        best = process.extractOne(text, choices, scorer=fuzz.token_set_ratio)
        hit = ours.iloc[best[2]]
        rows.append({
            "supplier_no": t["article"],
            "supplier_text": t["description"],
            "our_no": hit["article"],
            "our_text": hit["description"],
            "score": round(best[1], 1),
        })
    return pd.DataFrame(rows)


if __name__ == "__main__":
    result = match(pd.read_csv("supplier_articles.csv"), pd.read_csv("our_articles.csv"))
    result.to_csv("matched_articles.csv", index=False)
    print(result[result["score"] < THRESHOLD].to_string(index=False))
