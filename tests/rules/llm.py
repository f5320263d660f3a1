import ollama
import openai
import pandas as pd
import requests
from langchain_openai import ChatOpenAI

# hit: escrow.py.llm.calls-a-hosted-model
client = openai.OpenAI()
# hit: escrow.py.llm.calls-a-hosted-model
chat = ChatOpenAI(model="gpt")
# hit: escrow.py.llm.calls-a-hosted-model escrow.py.llm.sends-to-another-address
proxy = openai.OpenAI(base_url="https://cheap-models.example/v1")
# hit: escrow.py.llm.calls-a-hosted-model
inside = openai.OpenAI(base_url="http://10.0.0.5/v1")
# hit: escrow.py.llm.calls-a-model-by-address
requests.post("https://api.openai.com/v1/chat/completions", json=body)
requests.post("https://api.company.example/v1/chat", json=body)
# hit: escrow.py.llm.runs-a-local-model
answer = ollama.chat(model="llama3", messages=[])


def summary():
    frame = pd.read_excel("vendors.xlsx")
    # hit: escrow.py.llm.business-data-in-prompt
    return client.chat.completions.create(model="m", messages=[{"role": "user", "content": f"sum up {frame}"}])


def greeting():
    return client.chat.completions.create(model="m", messages=[{"role": "user", "content": "say hello"}])


def agent():
    answer = client.chat.completions.create(model="m", messages=[])
    # hit: escrow.py.llm.runs-what-the-model-says
    exec(answer.choices[0].message.content)


def shown():
    answer = client.chat.completions.create(model="m", messages=[])
    print(answer.choices[0].message.content)
