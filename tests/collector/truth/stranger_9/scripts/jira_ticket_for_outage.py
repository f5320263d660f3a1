"""Open a ticket when the cold store is too warm."""
import os

from jira import JIRA
from jira.exceptions import JIRAError

temperature = -12.5
if temperature > -18:
    try:
        jira = JIRA(
            server=f"http://127.0.0.1:{os.environ['HTTP']}",
            token_auth="x",
            max_retries=0,
            get_server_info=False,
            timeout=10,
        )
        issue = jira.create_issue(
            project="COLD", summary=f"Cold store at {temperature} °C", issuetype={"name": "Incident"}
        )
        print(issue.key)
    except (JIRAError, Exception) as e:
        print("call the technician, no ticket:", type(e).__name__)
