"""Send the sales pipeline to the team's mailbox."""
import smtplib
from email.message import EmailMessage
from pathlib import Path

RELAY = "mail.northwood.example"
SENDER = "pipeline-report@northwood.example"
RECEIVER = "sales-dach@northwood.example"


def main() -> None:
    workbook = Path("pipeline.xlsx")
    message = EmailMessage()
    message["Subject"] = "Pipeline of the week"
    message["From"] = SENDER
    message["To"] = RECEIVER
    message.set_content("The pipeline is attached.\n\nSales operations")
    message.add_attachment(
        workbook.read_bytes(),
        maintype="application",
        subtype="octet-stream",
        filename=workbook.name,
    )
    with smtplib.SMTP(RELAY, 25) as server:
        server.send_message(message)
    print("Sent to", RECEIVER)


if __name__ == "__main__":
    main()
