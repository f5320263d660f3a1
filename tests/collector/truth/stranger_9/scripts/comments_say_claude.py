"""Uses Claude (Anthropic) to polish the job advert."""
import os

# Anthropic client
from openai import OpenAI as Claude

claude = Claude(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=0)

# claude-3-opus would be too dear, so we take the small one
advert = "Wanted: bookkeeper (m/f/d), part time, home office possible."
answer = claude.chat.completions.create(
    model="gpt-4.1-mini-2025-04-14",
    messages=[{"role": "user", "content": "Polish this advert: " + advert}],
)
print("Claude says:", answer.choices[0].message.content)
