"""Mail the sales table as HTML (redmail)."""
import os

import pandas as pd
from redmail import EmailSender

sales = pd.read_csv("in.csv")
sender = EmailSender(host="127.0.0.1", port=int(os.environ["DUMB"]), use_starttls=False)
try:
    sender.send(
        subject="Sales", sender="sales@corp.example", receivers=["team@corp.example"],
        html="<h1>Sales</h1>{{ table }}", body_tables={"table": sales},
    )
except Exception as error:
    print("mail:", type(error).__name__)
