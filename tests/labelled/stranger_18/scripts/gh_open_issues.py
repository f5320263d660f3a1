import json
import subprocess
from collections import Counter

out = subprocess.run(
    ["gh", "issue", "list", "--repo", "hallenbrook/mixer-control", "--limit", "500",
     "--json", "number,title,labels"],
    capture_output=True, text=True, check=True)
issues = json.loads(out.stdout)
count = Counter(label["name"] for i in issues for label in i["labels"])
for name, n in count.most_common():
    print(f"{n:>4} {name}")
