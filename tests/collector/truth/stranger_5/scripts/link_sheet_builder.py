"""Build the links that go into the newsletter. Nothing is downloaded here."""
import os
from urllib.parse import quote, urlencode, urlunsplit

PORT = os.environ["HTTP"]
CAMPAIGNS = ["spring sale", "black friday", "year end"]


def build_link(campaign):
    query = urlencode({"utm_source": "newsletter", "utm_campaign": campaign})
    return urlunsplit(("http", f"127.0.0.1:{PORT}", f"/offers/{quote(campaign)}", query, ""))


def connection_string(user="report", database="marketing"):
    return f"postgresql://{user}:***@127.0.0.1:{os.environ['DUMB']}/{database}"


with open("links.txt", "w", encoding="utf-8") as handle:
    for campaign in CAMPAIGNS:
        handle.write(build_link(campaign) + "\n")
    handle.write("https://api.openai.com/v1/chat/completions\n")
    handle.write(connection_string() + "\n")
