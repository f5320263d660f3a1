"""Structured data from a ticket with instructor."""
import os

import instructor
from openai import OpenAI
from pydantic import BaseModel


class Ticket(BaseModel):
    customer: str
    urgent: bool


os.environ["HTTP_PROXY"] = f"http://127.0.0.1:{os.environ['HTTP']}"
client = instructor.from_openai(
    OpenAI(api_key="none", base_url="http://api.openai.com/v1", max_retries=0), mode=instructor.Mode.JSON
)
try:
    print(
        client.chat.completions.create(
            model="gpt-4o-2024-08-06", response_model=Ticket, max_retries=1,
            messages=[{"role": "user", "content": "ACME: everything is down!"}],
        )
    )
except Exception as error:
    print("not structured:", type(error).__name__)
