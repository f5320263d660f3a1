"""Ask two providers the same question and compare."""
import os

import anthropic
import openai

os.environ["HTTP_PROXY"] = f"http://127.0.0.1:{os.environ['HTTP']}"
QUESTION = "Is this clause valid: 'payment within 5 days'?"

first = openai.OpenAI(api_key="none", base_url="http://api.openai.com/v1", max_retries=0)
second = anthropic.Anthropic(api_key="none", base_url="http://api.anthropic.com", max_retries=0)
answers = {
    "openai": first.chat.completions.create(model="gpt-4-turbo", messages=[{"role": "user", "content": QUESTION}])
    .choices[0]
    .message.content,
    "anthropic": second.messages.create(
        model="claude-opus-4-1", max_tokens=100, messages=[{"role": "user", "content": QUESTION}]
    )
    .content[0]
    .text,
}
with open("opinions.txt", "w") as target:
    for name, answer in answers.items():
        target.write(f"{name}: {answer}\n")
