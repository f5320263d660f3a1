"""Send totals of expenses per cost centre to the controller."""
import pandas as pd
import win32com.client

df = pd.read_excel(r"H:\Expenses\2024_05.xlsx", usecols=["Cost centre", "Amount"])
totals = df.groupby("Cost centre")["Amount"].sum().sort_values(ascending=False)

outlook = win32com.client.Dispatch("Outlook.Application")
mail = outlook.CreateItem(0)
mail.To = "controlling@corvaltech.example"
mail.Subject = "Expenses May 2024"
mail.HTMLBody = "<p>Totals per cost centre:</p>" + totals.to_frame().to_html(float_format="{:,.2f}".format)
mail.Display()  # look at it before it goes
