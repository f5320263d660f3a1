"""Throw the survey answers into a table, whatever columns they have."""
import dataset

db = dataset.connect("sqlite:///survey.db")
table = db["answers"]
table.insert({"question": 1, "answer": "yes", "comment": "great"})
table.insert({"question": 2, "answer": "no"})
print(len(table), table.columns)
db.close()
