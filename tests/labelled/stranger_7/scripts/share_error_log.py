"""Put the planning log on Pastebin so that support can look at it."""
import requests

LOG = r"D:\Planning\logs\planning_run.log"
DEV_KEY = "XoQe64D945c5JZ1VkjnXHYJFZiMurwKK"


def main():
    with open(LOG, encoding="utf-8", errors="replace") as f:
        content = f.read()[-400_000:]

    r = requests.post(
        "https://pastebin.com/api/api_post.php",
        data={
            "api_dev_key": DEV_KEY,
            "api_option": "paste",
            "api_paste_code": content,
            "api_paste_name": "planning_run.log",
            "api_paste_private": 1,  # unlisted
            "api_paste_expire_date": "1W",
        },
        timeout=60,
    )
    if r.text.startswith("http"):
        print("Link for support:", r.text)
    else:
        print("Pastebin said:", r.text)


if __name__ == "__main__":
    main()
