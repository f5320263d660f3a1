"""Give 6 support tickets a title, four at a time."""
import os
from concurrent.futures import ThreadPoolExecutor, as_completed

from openai import OpenAI

client = OpenAI(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=1)
TICKETS = [
    "Printer on 2nd floor eats paper",
    "VPN asks for password twice",
    "Cannot open payslip",
    "Screen flickers",
    "New badge needed",
    "Mail signature wrong",
]


def title(ticket):
    # short ones go to the cheap model
    model = "gpt-4o-mini" if len(ticket) < 25 else "gpt-4.1"
    reply = client.chat.completions.create(
        model=model, messages=[{"role": "user", "content": "Title, max 4 words: " + ticket}]
    )
    return ticket, reply.choices[0].message.content


with ThreadPoolExecutor(max_workers=4) as pool:
    for job in as_completed([pool.submit(title, t) for t in TICKETS]):
        print("%s -> %s" % job.result())
