"""Drafts answers to the FAQ mails, only at night when the desk is closed."""
import os
import time
from datetime import datetime
from pathlib import Path

import requests

INBOX = Path("/srv/faq/inbox")
DRAFTS = Path("/srv/faq/drafts")
API = "https://api.deepseek.com/chat/completions"


def desk_is_closed():
    return datetime.now().hour >= 22 or datetime.now().hour < 6


def draft(question):
    answer = requests.post(
        API,
        headers={"Authorization": f"Bearer {os.environ['DEEPSEEK_KEY']}"},
        json={"model": "deepseek-chat", "messages": [
            {"role": "system", "content": "You answer for a municipal library. Be brief."},
            {"role": "user", "content": question},
        ]},
        timeout=120,
    )
    answer.raise_for_status()
    return answer.json()["choices"][0]["message"]["content"]


while True:
    if desk_is_closed():
        for mail in INBOX.glob("*.txt"):
            (DRAFTS / mail.name).write_text(draft(mail.read_text(encoding="utf-8")), encoding="utf-8")
            mail.rename(mail.with_suffix(".done"))
    time.sleep(600)
