import json, os
if os.path.exists("cache.json"):
    print(json.load(open("cache.json"))["total"])
