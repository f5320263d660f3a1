"""Hand last year's exit interviews to Claude as a batch; results are fetched next week."""
import os

from anthropic import Anthropic

client = Anthropic(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}", max_retries=0)
interviews = {"2025-014": "Long commute", "2025-020": "Better offer elsewhere"}
batch = client.messages.batches.create(
    requests=[
        {
            "custom_id": number,
            "params": {
                "model": "claude-haiku-4-5-20251001",
                "max_tokens": 50,
                "messages": [{"role": "user", "content": f"Main reason, one word: {text}"}],
            },
        }
        for number, text in interviews.items()
    ]
)
print(batch.id)
