import os

from openai import AzureOpenAI


def perguntar(corpo):
    return AzureOpenAI(azure_endpoint=os.environ["E"]).chat.completions.create(
        model="gpt", messages=[{"role": "user", "content": corpo}]
    )


perguntar(open("ata.txt").read())
