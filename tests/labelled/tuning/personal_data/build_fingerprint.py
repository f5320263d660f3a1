import hashlib
import json

prints = {}
for line in open("artifacts.jsonl"):
    event = json.loads(line)
    prints[event["artifact"]] = hashlib.sha256(event["path"].encode()).hexdigest()
json.dump(prints, open("prints.json", "w"))
