"""Leads from SQLite, a first line by Mistral (over LiteLLM), a workbook for the boss, a mail to ourselves."""
import os
import smtplib
import sqlite3
from email.message import EmailMessage
from pathlib import Path

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
import litellm
import pandas as pd

with sqlite3.connect("leads_agency.db") as db:
    db.execute("create table if not exists lead (name text, trade text)")
    db.executemany("insert into lead values (?, ?)", [("Ole Hansen", "bakery"), ("Mia Krog", "florist"), ("Jon Dahl", "bikes")])
leads = pd.read_sql("select * from lead", db)
db.close()


def first_line(trade: str) -> str:
    reply = litellm.completion(
        model="mistral/open-mistral-nemo",
        api_base=f"http://127.0.0.1:{os.environ['HTTP']}/v1",
        api_key="invented",
        messages=[{"role": "user", "content": f"First line of a letter to a {trade}"}],
    )
    return reply.choices[0].message.content


leads["opening"] = leads["trade"].map(first_line)
leads.to_excel("leads_with_openings.xlsx", sheet_name="Leads", index=False)

mail = EmailMessage()
mail["Subject"], mail["From"], mail["To"] = "leads", "bot@agency.example", "team@agency.example"
mail.add_attachment(
    Path("leads_with_openings.xlsx").read_bytes(), maintype="application", subtype="octet-stream", filename="leads.xlsx"
)
try:
    with smtplib.SMTP("127.0.0.1", int(os.environ["DUMB"]), timeout=4) as smtp:
        smtp.send_message(mail)
except (OSError, smtplib.SMTPException) as problem:
    print("not mailed:", type(problem).__name__)
