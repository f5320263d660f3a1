import os
from pathlib import Path

import pandas as pd
import requests

# hit: escrow.py.files.somebodys-own-cloud-folder
target = Path.home() / "OneDrive - Personal" / "GL"
# hit: escrow.py.files.somebodys-own-cloud-folder
copy = "D:/Dropbox/ledger.csv"
company = Path.home() / "OneDrive - Contoso" / "GL"
note = "ask the helpdesk about onedrive quotas"


def upload():
    # hit: escrow.py.database.business-table-read
    frame = pd.read_sql("select vendor from vendors where active", connection)
    # hit: escrow.py.files.business-data-to-upload
    requests.post("https://files.example/upload", data=frame.to_csv())


def notify():
    # hit: escrow.py.database.business-table-read
    frame = pd.read_sql("select vendor from vendors where active", connection)
    requests.post("https://chat.example/hook", json={"rows": len(frame)})


# hit: escrow.py.files.mail-to-private-mailbox
mail["To"] = "ana.souza@gmail.com"
mail["To"] = "finance@company.example"
