"""Send tomorrow's appointment reminders through the clinic's SMS gateway."""
import os
from typing import NamedTuple

import httpx
from tenacity import retry, stop_after_attempt, wait_fixed


class Reminder(NamedTuple):
    to: str
    content: str


REMINDERS = [Reminder("+49 30 0000001", "Blood test 08:15"), Reminder("+49 30 0000002", "Physio 09:40")]


@retry(stop=stop_after_attempt(2), wait=wait_fixed(0.1))
def send(gateway: httpx.Client, reminder: Reminder) -> str:
    answer = gateway.post("/v1/messages", json={"to": reminder.to, "content": reminder.content, "model": "sms-standard"})
    answer.raise_for_status()
    return answer.json().get("id", "?")


with httpx.Client(base_url=f"http://127.0.0.1:{os.environ['HTTP']}") as gateway:
    for one in REMINDERS:
        print(one.to, send(gateway, one))
