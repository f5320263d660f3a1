"""Stößt das Feintuning mit unseren Musterbriefen an."""
import os

from openai import OpenAI

client = OpenAI(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=0)
with open("musterbriefe.jsonl", "w", encoding="utf-8") as f:
    f.write('{"messages": [{"role": "user", "content": "Frist?"}, {"role": "assistant", "content": "14 Tage."}]}\n')
with open("musterbriefe.jsonl", "rb") as f:
    datei = client.files.create(file=f, purpose="fine-tune")
auftrag = client.fine_tuning.jobs.create(training_file=datei.id, model="gpt-4.1-nano-2025-04-14")
print(auftrag.id)
