"""Ask how many tokens a document would take before anyone pays for it."""
import os
from pathlib import Path

import anthropic

PRICE_PER_MILLION = 3.0

document = Path("in.txt").read_text(encoding="utf-8")
client = anthropic.Anthropic(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}", max_retries=0)
try:
    count = client.messages.count_tokens(
        model="claude-sonnet-4-5",
        messages=[{"role": "user", "content": f"Summarise:\n{document}"}],
    )
    print("Tokens:", count.input_tokens)
    print("Estimated cost in USD:", (count.input_tokens or 0) / 1_000_000 * PRICE_PER_MILLION)
except Exception as error:
    print("Could not count:", error)
