import os

from pydantic_ai import Agent
from pydantic_ai.models.openai import OpenAIChatModel
from pydantic_ai.providers.openai import OpenAIProvider

HTTP = int(os.environ["HTTP"])
try:
    model = OpenAIChatModel(
        "gpt-4o-mini", provider=OpenAIProvider(base_url=f"http://127.0.0.1:{HTTP}/v1", api_key="hunter2")
    )
    Agent(model).run_sync("the secret plan")
except Exception as fault:
    print(type(fault).__name__)
