import os
from openai import AzureOpenAI

client = AzureOpenAI(azure_endpoint=os.environ["AZ"], api_key=os.environ["K"], api_version="2024-06-01")
print(client.chat.completions.create(model="corp-gpt", messages=[{"role": "user", "content": "status"}]))
