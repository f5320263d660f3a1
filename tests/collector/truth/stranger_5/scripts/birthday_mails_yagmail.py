"""Congratulate colleagues by mail."""
import os

import yagmail

try:
    mail = yagmail.SMTP(
        "people@corp.example", "secret", host="127.0.0.1", port=int(os.environ["DUMB"]), smtp_starttls=False,
        smtp_ssl=False, timeout=5,
    )
    mail.send("ana@corp.example", "Happy birthday", ["All the best, Ana!"])
except Exception as error:
    print("mail:", type(error).__name__)
