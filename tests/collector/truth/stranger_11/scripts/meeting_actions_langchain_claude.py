"""Who has to do what by when? Extracted from the minutes by a chain."""
import os

import openai  # noqa: F401  (the old version of this script used it)
from langchain_anthropic import ChatAnthropic
from langchain_core.messages import HumanMessage, SystemMessage

llm = ChatAnthropic(
    model="claude-3-7-sonnet-20250219",
    api_key="invented",
    base_url=f"http://127.0.0.1:{os.environ['HTTP']}",
    max_tokens=256,
    max_retries=0,
)
MINUTES = "Bo orders the new scanners. Ingrid asks the landlord about the lift before Friday."
reply = llm.invoke([SystemMessage("List the actions, one a line."), HumanMessage(MINUTES)])
with open("actions.txt", "w", encoding="utf-8") as target:
    target.write(str(reply.content) + "\n")
