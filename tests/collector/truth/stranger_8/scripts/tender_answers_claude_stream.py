"""Stream a draft answer to a tender question to the terminal."""
import os

from anthropic import Anthropic

QUESTION = "Describe your company's approach to data protection for subcontractors."

client = Anthropic(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}", max_retries=0)
try:
    with client.messages.stream(
        model="claude-3-5-haiku-latest",
        max_tokens=800,
        messages=[{"role": "user", "content": QUESTION}],
    ) as stream:
        for piece in stream.text_stream:
            print(piece, end="", flush=True)
    print()
except Exception as error:
    print(f"The draft could not be finished: {type(error).__name__}")
