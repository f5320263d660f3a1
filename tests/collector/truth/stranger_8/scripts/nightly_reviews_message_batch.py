"""Submit the day's supplier reviews as one message batch."""
import os

import pandas as pd
from anthropic import Anthropic

frame = pd.read_csv("in.csv")
requests = [
    {
        "custom_id": f"supplier-{index}",
        "params": {
            "model": "claude-3-5-haiku-20241022",
            "max_tokens": 100,
            "messages": [{"role": "user", "content": f"Rate supplier {row['name']} with score {row['amount']}."}],
        },
    }
    for index, row in frame.iterrows()
]

client = Anthropic(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}", max_retries=0)
try:
    batch = client.messages.batches.create(requests=requests)
    print("Batch", batch.id, "submitted with", len(requests), "requests")
except Exception as error:
    print("Batch refused:", error)
