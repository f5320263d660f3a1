import os

from jira import JIRA

try:
    jira = JIRA(
        server=f"http://127.0.0.1:{os.environ['HTTP']}",
        basic_auth=("service", "token"),
        max_retries=0,
        get_server_info=False,
        timeout=5,
    )
    for issue in jira.search_issues("project = OPS AND status = Open", maxResults=20):
        print(issue.key, issue.fields.summary)
except Exception as exc:
    print("Jira:", type(exc).__name__)
