import smtplib
from datetime import date, timedelta
from email.message import EmailMessage

import pandas as pd
import pyodbc

CONN = (
    "Driver={ODBC Driver 17 for SQL Server};"
    "Server=SQLRETAIL02;Database=SalesDW;Trusted_Connection=yes;"
)
MANAGERS = ["north@greenbasket.example", "south@greenbasket.example", "west@greenbasket.example"]

first_this = date.today().replace(day=1)
last_prev = first_this - timedelta(days=1)
first_prev = last_prev.replace(day=1)

with pyodbc.connect(CONN) as cn:
    sales = pd.read_sql(
        """SELECT store_code, region, SUM(net_amount) AS net, SUM(items) AS items
             FROM fact_sales WHERE sale_date BETWEEN ? AND ?
            GROUP BY store_code, region""",
        cn,
        params=[first_prev, last_prev],
    )

sales["basket"] = (sales["net"] / sales["items"]).round(2)
path = f"store_sales_{first_prev:%Y_%m}.xlsx"
sales.sort_values(["region", "net"], ascending=[True, False]).to_excel(path, index=False)

msg = EmailMessage()
msg["Subject"] = f"Store sales {first_prev:%B %Y}"
msg["From"] = "reports@greenbasket.example"
msg["To"] = ", ".join(MANAGERS)
msg.set_content("Dear all,\n\nplease find the sales per store attached.\n")
with open(path, "rb") as fh:
    msg.add_attachment(fh.read(), maintype="application", subtype="vnd.ms-excel", filename=path)

with smtplib.SMTP("mailrelay.greenbasket.example", 25) as smtp:
    smtp.send_message(msg)
