"""Share the ERP's error log as a link."""
import os
import sys
from pathlib import Path

import requests

API = "https://pastebin.com/api/api_post.php"


def paste(text: str, title: str) -> str:
    reply = requests.post(
        API,
        data={
            "api_dev_key": os.environ["PASTEBIN_KEY"],
            "api_option": "paste",
            "api_paste_code": text,
            "api_paste_name": title,
            "api_paste_private": "1",
        },
        timeout=30,
    )
    reply.raise_for_status()
    return reply.text


log = Path(sys.argv[1])
print(paste(log.read_text(encoding="utf-8", errors="replace")[-200000:], log.name))
