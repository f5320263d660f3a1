"""Sort exit interviews by reason for leaving, in the evening."""
import datetime as dt
import threading

import pandas as pd
from openai import OpenAI

REASONS = "pay, manager, workload, career, private, other"
client = OpenAI()


def reason(text: str) -> str:
    answer = client.responses.create(
        model="gpt-4o-mini",
        input=f"Which of these is the main reason for leaving ({REASONS})? One word.\n\n{text}",
    )
    return answer.output_text.strip().lower()


def run() -> None:
    interviews = pd.read_excel("exit_interviews.xlsx")
    interviews["reason"] = interviews["interview_text"].map(reason)
    interviews[["employee_no", "full_name", "department", "reason"]].to_excel("exit_reasons.xlsx", index=False)


start = dt.datetime.combine(dt.date.today(), dt.time(21, 30))
delay = max(0.0, (start - dt.datetime.now()).total_seconds())
threading.Timer(delay, run).start()
print(f"Starts at {start:%H:%M}; leave this window open.")
