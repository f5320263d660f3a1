"""Write the press note: Claude first, Mistral when the proxy says no."""
import os

from langchain_anthropic import ChatAnthropic
from langchain_core.prompts import ChatPromptTemplate
from langchain_mistralai import ChatMistralAI

gate = f"http://127.0.0.1:{os.environ['HTTP']}"
first = ChatAnthropic(
    model="claude-sonnet-4-20250514",
    api_key="sk-ant-invented",
    anthropic_proxy=gate,
    max_retries=0,
    max_tokens=200,
)
second = ChatMistralAI(model="mistral-small-2503", api_key="invented", endpoint=gate + "/v1", max_retries=1)
prompt = ChatPromptTemplate.from_messages(
    [("system", "You write for a small-town marketing agency."), ("user", "Press note about {topic}")]
)
chain = prompt | first.with_fallbacks([second])
note = chain.invoke({"topic": "the reopening of the swimming hall"})
print(type(note).__name__, note.content[:60])
