"""All calls of the finance team go through the company gateway, with a cost centre header."""
import os

from dotenv import dotenv_values
from io import StringIO
from openai import OpenAI

settings = dotenv_values(stream=StringIO("MODEL=gpt-4.1-mini\nCOST_CENTRE=4400\n"))
client = OpenAI(
    api_key="x",
    base_url=f"http://127.0.0.1:{os.environ['HTTP']}/gateway/finance/openai/v1",
    default_headers={"x-cost-centre": settings["COST_CENTRE"]},
    max_retries=0,
)
reply = client.chat.completions.create(
    model=settings["MODEL"], messages=[{"role": "user", "content": "Explain accrual vs. cash in two lines."}]
)
print(reply.choices[0].message.content)
