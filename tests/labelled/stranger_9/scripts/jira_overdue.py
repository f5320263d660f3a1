"""Overdue tickets per component."""
from collections import Counter

import requests
from requests.auth import HTTPBasicAuth

JIRA = "https://jira.hafenlogistik.example"
AUTH = HTTPBasicAuth("svc-report", "ATATT3xFfGF0kq9Lm2Xv7RzTn4WbYc8HdJs5Pe1UoQi6A")
JQL = "project = TERM AND duedate < now() AND resolution = Unresolved"

components = Counter()
start = 0
while True:
    page = requests.get(
        f"{JIRA}/rest/api/2/search",
        params={"jql": JQL, "startAt": start, "maxResults": 100, "fields": "components"},
        auth=AUTH,
        timeout=30,
    ).json()
    for issue in page["issues"]:
        for component in issue["fields"]["components"] or [{"name": "none"}]:
            components[component["name"]] += 1
    start += 100
    if start >= page["total"]:
        break

for name, n in components.most_common():
    print(f"{n:>4} {name}")
