import os

from langchain_mistralai import ChatMistralAI

chat = ChatMistralAI(
    model="mistral-small-latest", api_key="m-test", endpoint=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=1, timeout=10
)
try:
    print(chat.invoke("Rewrite politely: pay now or else.").content)
except Exception as exc:
    print("tone check skipped:", type(exc).__name__)
