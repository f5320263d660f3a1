from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import requests


@dataclass
class JiraSettings:
    base: str = "https://jira.corp.hallenbrook.com"
    user: str = "bot-reporting"
    api_token: str = "ATx7Lp0cW3nGh9VzQe5RkYb1MuJs8DfO2iTq6"
    page: int = 100


class Worklog:
    def __init__(self, settings: JiraSettings | None = None) -> None:
        self.s = settings or JiraSettings()
        self.http = requests.Session()
        self.http.auth = (self.s.user, self.s.api_token)

    def issues(self, jql: str):
        start = 0
        while True:
            page = self.http.get(f"{self.s.base}/rest/api/2/search",
                                 params={"jql": jql, "startAt": start, "maxResults": self.s.page,
                                         "fields": "project,timespent"}).json()
            yield from page["issues"]
            start += self.s.page
            if start >= page["total"]:
                return

    def hours(self, jql: str) -> dict[str, float]:
        total: dict[str, float] = defaultdict(float)
        for issue in self.issues(jql):
            f = issue["fields"]
            total[f["project"]["key"]] += (f["timespent"] or 0) / 3600
        return dict(total)


if __name__ == "__main__":
    for key, h in sorted(Worklog().hours("updated >= startOfMonth()").items()):
        print(f"{key:<10}{h:8.1f}")
