"""Create the offer mails in Outlook with delayed delivery at 22:30."""
from datetime import datetime

import pandas as pd
import win32com.client

TEMPLATE = """<p>Dear {salutation} {last_name},</p>
<p>please find our offer {offer_no} attached. It is valid until {valid_until}.</p>
<p>Kind regards<br>Sales team</p>"""


def main():
    outlook = win32com.client.Dispatch("Outlook.Application")
    send_at = datetime.now().replace(hour=22, minute=30, second=0)
    contacts = pd.read_excel("offer_contacts.xlsx")  # salutation, first_name, last_name, email, mobile, offer_no...
    for c in contacts.itertuples():
        mail = outlook.CreateItem(0)
        mail.To = c.email
        mail.Subject = f"Our offer {c.offer_no}"
        mail.HTMLBody = TEMPLATE.format(
            salutation=c.salutation, last_name=c.last_name, offer_no=c.offer_no, valid_until=c.valid_until
        )
        mail.Attachments.Add(c.pdf_path)
        mail.DeferredDeliveryTime = send_at.strftime("%Y-%m-%d %H:%M")
        mail.Send()
    print(f"{len(contacts)} mails scheduled for {send_at:%H:%M}")


if __name__ == "__main__":
    main()
