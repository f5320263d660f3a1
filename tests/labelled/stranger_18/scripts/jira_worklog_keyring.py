from __future__ import annotations

from collections import defaultdict

import keyring
import requests

BASE = "https://jira.corp.hallenbrook.com"
SERVICE = "jira-reporting"
USER = "bot-reporting"

http = requests.Session()
http.auth = (USER, keyring.get_password(SERVICE, USER))
total: dict[str, float] = defaultdict(float)
page = http.get(f"{BASE}/rest/api/2/search",
                params={"jql": "updated >= startOfMonth()", "maxResults": 1000,
                        "fields": "project,timespent"}).json()
for issue in page["issues"]:
    total[issue["fields"]["project"]["key"]] += (issue["fields"]["timespent"] or 0) / 3600
for key, h in sorted(total.items()):
    print(f"{key:<10}{h:8.1f}")
