import openai
import pandas as pd

# hit: escrow.py.llm.calls-a-hosted-model
client = openai.OpenAI()


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
