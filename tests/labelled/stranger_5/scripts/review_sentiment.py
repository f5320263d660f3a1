import time

import pandas as pd
import requests
import schedule

OLLAMA = "http://localhost:11434/api/generate"


def classify(text):
    body = {
        "model": "mistral",
        "prompt": "Answer only POSITIVE, NEUTRAL or NEGATIVE for this product review:\n" + text,
        "stream": False,
    }
    answer = requests.post(OLLAMA, json=body, timeout=120)
    return answer.json()["response"].strip().upper()


def run():
    reviews = pd.read_csv("reviews.csv")
    reviews["sentiment"] = [classify(t) for t in reviews["review_text"]]
    reviews.to_csv("reviews_classified.csv", index=False)
    print(reviews.groupby("product")["sentiment"].value_counts())


# The model is slow on my laptop, so do it while nobody works
schedule.every().day.at("23:15").do(run)

print("Waiting for tonight, leave this window open...")
while True:
    schedule.run_pending()
    time.sleep(30)
