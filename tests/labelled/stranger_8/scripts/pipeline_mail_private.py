"""Send the sales pipeline to my own mailbox."""
import smtplib
from email.message import EmailMessage
from pathlib import Path

SENDER = "anna.pipeline@gmail.com"
APP_PASSWORD = "qwkz tmrb xjve lpoa"
RECEIVER = "anna.pipeline@gmail.com"


def main() -> None:
    workbook = Path("pipeline.xlsx")
    message = EmailMessage()
    message["Subject"] = "Pipeline"
    message["From"] = SENDER
    message["To"] = RECEIVER
    message.set_content("See attachment.")
    message.add_attachment(
        workbook.read_bytes(),
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        filename=workbook.name,
    )
    with smtplib.SMTP_SSL("smtp.gmail.com", 465) as server:
        server.login(SENDER, APP_PASSWORD)
        server.send_message(message)


if __name__ == "__main__":
    main()
