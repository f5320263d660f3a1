import os

import cohere

client = cohere.ClientV2(api_key="hunter2", base_url=f"http://127.0.0.1:{os.environ['HTTP']}")
try:
    client.embed(
        model="embed-multilingual-v3.0", texts=["the secret plan"], input_type="search_query", embedding_types=["float"]
    )
except Exception as fault:
    print(type(fault).__name__)
