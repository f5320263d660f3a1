"""Export the open tickets of project SSC to Excel through the Jira REST API."""
import pandas as pd
import requests
from requests.auth import HTTPBasicAuth

BASE = "https://sscnova.atlassian.net"
AUTH = HTTPBasicAuth("reporting@sscnova.com", "nrxjJGs2IXBTZL1l2EkYaebR")
JQL = "project = SSC AND statusCategory != Done ORDER BY created"


def fetch():
    start, issues = 0, []
    while True:
        r = requests.get(
            f"{BASE}/rest/api/3/search",
            params={"jql": JQL, "startAt": start, "maxResults": 100, "fields": "summary,priority,created,status"},
            auth=AUTH,
            timeout=30,
        )
        r.raise_for_status()
        data = r.json()
        issues.extend(data["issues"])
        start += len(data["issues"])
        if start >= data["total"] or not data["issues"]:
            return issues


def main():
    rows = [
        {
            "key": i["key"],
            "summary": i["fields"]["summary"],
            "priority": i["fields"]["priority"]["name"],
            "status": i["fields"]["status"]["name"],
            "created": i["fields"]["created"][:10],
        }
        for i in fetch()
    ]
    pd.DataFrame(rows).to_excel("open_tickets.xlsx", index=False)
    print(len(rows), "tickets")


if __name__ == "__main__":
    main()
