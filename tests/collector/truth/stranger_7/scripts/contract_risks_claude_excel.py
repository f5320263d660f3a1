"""Ask Claude for the risks in a contract and put them in a workbook."""

import os

import anthropic
from openpyxl import Workbook

client = anthropic.Anthropic(base_url=f"http://127.0.0.1:{os.environ['HTTP']}", api_key="sk-ant-test")

with open("in.txt") as f:
    contract = f.read()

message = client.messages.create(
    model="claude-3-5-haiku-latest",
    max_tokens=500,
    messages=[{"role": "user", "content": f"List the risks in this contract, one per line:\n\n{contract}"}],
)

wb = Workbook()
ws = wb.active
ws.title = "Risks"
ws.append(["No", "Risk"])
for number, line in enumerate(message.content[0].text.splitlines(), start=1):
    ws.append([number, line])
wb.save("risks.xlsx")
