"""Upload the latest interface log to Pastebin and print the URL."""
from pathlib import Path

import requests

API_DEV_KEY = "f83c1e0b97a24d5e8d61b7f2a05c94de"
LOG_DIR = Path("/var/log/erp-interface")


def newest_log() -> Path:
    return max(LOG_DIR.glob("*.log"), key=lambda p: p.stat().st_mtime)


def paste(title: str, text: str) -> str:
    data = {
        "api_dev_key": API_DEV_KEY,
        "api_option": "paste",
        "api_paste_code": text,
        "api_paste_name": title,
        "api_paste_private": 1,       # unlisted
        "api_paste_expire_date": "1W",
    }
    response = requests.post("https://pastebin.com/api/api_post.php", data=data, timeout=30)
    response.raise_for_status()
    return response.text


if __name__ == "__main__":
    log = newest_log()
    tail = "\n".join(log.read_text(errors="replace").splitlines()[-500:])
    print(paste(log.name, tail))
