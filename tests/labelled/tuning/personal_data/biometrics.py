import json

templates = {}
for line in open("punch_clock.jsonl"):
    event = json.loads(line)
    templates[event["employee_id"]] = event["fingerprint_template"]
json.dump(templates, open("templates.json", "w"))
