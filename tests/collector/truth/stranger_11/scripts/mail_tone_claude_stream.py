"""Makes an angry mail friendly, and shows the text while it comes."""
import os
import sys

import anthropic

client = anthropic.Anthropic(api_key="invented", base_url=f"http://127.0.0.1:{os.environ['HTTP']}", max_retries=0)
ANGRY = "You people lost my parcel again. Third time! A. Thibodeaux"

try:
    with client.messages.stream(
        model="claude-sonnet-4-5-20250929",
        max_tokens=300,
        system="Rewrite the mail so that it is friendly. Keep the facts.",
        messages=[{"role": "user", "content": ANGRY}],
    ) as stream:
        for piece in stream.text_stream:
            sys.stdout.write(piece)
            sys.stdout.flush()
except anthropic.AnthropicError as problem:
    print("the mail stays angry:", type(problem).__name__)
print()
