import openpyxl
from openai import AzureOpenAI

client = AzureOpenAI(
    azure_endpoint="https://spedition-lux.openai.azure.com",
    api_key="4f1c9a7e63b24d0f8e5a2b7c9d1e6f30",
    api_version="2024-10-21",
)

book = openpyxl.load_workbook("articles.xlsx")
sheet = book.active
sheet.cell(1, 4, "HS code (suggested)")
for row in range(2, sheet.max_row + 1):
    text = sheet.cell(row, 2).value
    if not text:
        continue
    reply = client.chat.completions.create(
        model="gpt-4o",
        messages=[
            {"role": "system", "content": "You are a customs clerk. Answer with the 8 digit CN code only."},
            {"role": "user", "content": text},
        ],
        temperature=0,
    )
    sheet.cell(row, 4, reply.choices[0].message.content.strip())
book.save("articles_hs.xlsx")
