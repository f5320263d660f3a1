"""Posts today's absent pupils into the school's own Teams channel."""
import os
from datetime import date

import pandas as pd
import requests

absences = pd.read_csv("absences.csv", parse_dates=["day"])
today = absences[absences["day"].dt.date == date.today()]

facts = [{"title": f"{r.pupil} ({r.form})", "value": "excused" if r.excused else "not excused"}
         for r in today.itertuples()]
card = {
    "type": "message",
    "attachments": [{
        "contentType": "application/vnd.microsoft.card.adaptive",
        "content": {
            "type": "AdaptiveCard", "version": "1.4",
            "body": [{"type": "TextBlock", "text": f"Absent on {date.today():%d %B}"},
                     {"type": "FactSet", "facts": facts}],
        },
    }],
}
requests.post(os.environ["SCHOOL_TEAMS_URL"], json=card, timeout=20).raise_for_status()
