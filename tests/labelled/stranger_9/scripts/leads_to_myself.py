import smtplib
from email.message import EmailMessage
from pathlib import Path

leads = Path(r"S:\Sales\Fairs\2026\leads_with_mobile_numbers.xlsx")

msg = EmailMessage()
msg["Subject"] = "fair"
msg["From"] = "t.brandner@glaswerk-brandner.example"
msg["To"] = "tobi.brandner77@gmail.com"
msg.set_content("The leads, for when I am on my own.")
msg.add_attachment(
    leads.read_bytes(),
    maintype="application",
    subtype="vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    filename=leads.name,
)

with smtplib.SMTP("smtp.office365.com", 587) as smtp:
    smtp.starttls()
    smtp.login("t.brandner@glaswerk-brandner.example", "Fensterkitt_1987")
    smtp.send_message(msg)
print("sent")
