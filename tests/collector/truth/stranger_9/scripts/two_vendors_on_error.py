"""Answer parents' mails: OpenAI first, Anthropic when it fails."""
import os

import anthropic
import openai

PORT = os.environ["HTTP"]
MAIL = "When does the summer term start?"


def ask_openai(question: str) -> str:
    client = openai.OpenAI(
        api_key="x",
        http_client=openai.DefaultHttpxClient(proxy=f"http://127.0.0.1:{PORT}"),
        max_retries=0,
    )
    return (
        client.chat.completions.create(model="gpt-5-nano", messages=[{"role": "user", "content": question}])
        .choices[0]
        .message.content
    )


def ask_anthropic(question: str) -> str:
    client = anthropic.Anthropic(api_key="x", base_url=f"http://127.0.0.1:{PORT}", max_retries=0)
    message = client.messages.create(
        model="claude-3-5-haiku-latest", max_tokens=200, messages=[{"role": "user", "content": question}]
    )
    return "".join(block.text for block in message.content if block.type == "text")


for ask in (ask_openai, ask_anthropic):
    try:
        print(ask.__name__, "says", ask(MAIL))
        break
    except (openai.OpenAIError, anthropic.AnthropicError) as error:
        print(ask.__name__, "failed:", type(error).__name__)
