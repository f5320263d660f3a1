import email
import email.policy
from collections import Counter
from pathlib import Path

TOPICS = {"heating": ("heizung", "kalt"), "water": ("wasser", "rohr"), "lift": ("aufzug", "lift"), "noise": ("lärm", "laut")}
topics, weekdays = Counter(), Counter()

for eml in Path("inbox").glob("*.eml"):
    with eml.open("rb") as stream:
        message = email.message_from_binary_file(stream, policy=email.policy.default)
    subject = (message["subject"] or "").lower()
    topics[next((t for t, words in TOPICS.items() if any(w in subject for w in words)), "other")] += 1
    weekdays[message["date"].datetime.strftime("%a")] += 1

print(topics.most_common())
print(weekdays.most_common())
