"""Ask the firm's Azure OpenAI deployment about unusual clauses in a contract."""
import os
import re
import sys

from azure.identity import DefaultAzureCredential, get_bearer_token_provider
from docx import Document
from openai import AzureOpenAI

DEPLOYMENT = "gpt4o-contracts"


def make_client():
    provider = get_bearer_token_provider(
        DefaultAzureCredential(), "https://cognitiveservices.azure.com/.default"
    )
    return AzureOpenAI(
        azure_endpoint=os.environ.get("AOAI_ENDPOINT", "https://harcourt-ai.openai.azure.com"),
        api_version="2024-06-01",
        azure_ad_token_provider=provider,
    )


def clauses(path):
    text = "\n".join(p.text for p in Document(path).paragraphs)
    return [c.strip() for c in re.split(r"\n(?=\d+\.\s)", text) if len(c.strip()) > 40]


def main():
    client = make_client()
    for number, clause in enumerate(clauses(sys.argv[1]), start=1):
        reply = client.chat.completions.create(
            model=DEPLOYMENT,
            messages=[
                {"role": "system", "content": "You review supply contracts. Say 'usual' or explain the risk in one sentence."},
                {"role": "user", "content": clause},
            ],
        )
        answer = reply.choices[0].message.content.strip()
        if not answer.lower().startswith("usual"):
            print(f"[{number}] {clause[:60]}...\n    {answer}\n")


if __name__ == "__main__":
    main()
