"""Upload the handbook for the assistant and list what is already there."""
import os

from openai import OpenAI

client = OpenAI(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=0)
with open("in.txt", "rb") as handbook:
    stored = client.files.create(file=handbook, purpose="user_data")
print("Stored as", stored.id)
try:
    for item in client.files.list():
        print(item.id, item.filename)
except Exception as error:
    print("Listing failed:", type(error).__name__)
