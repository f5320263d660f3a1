import os

from langchain_anthropic import ChatAnthropic

model = ChatAnthropic(
    model="claude-3-7-sonnet-latest", base_url=f"http://127.0.0.1:{os.environ['HTTP']}", api_key="hunter2", max_retries=0
)
print(model.invoke([("system", "short"), ("human", "the secret plan")]).content)
