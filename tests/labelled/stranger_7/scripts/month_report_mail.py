"""Send the monthly report to the finance distribution list."""
import os
import smtplib
import sys
from email.message import EmailMessage
from pathlib import Path

RELAY = "smtp-relay.corp.example"
TO = "dl-finance-reporting@corp.example"


def build_message(report: Path) -> EmailMessage:
    msg = EmailMessage()
    msg["Subject"] = f"Monthly report {report.stem}"
    msg["From"] = "reporting@corp.example"
    msg["To"] = TO
    msg.set_content("Dear all,\n\nplease find the monthly report attached.\n\nFinance Reporting")
    msg.add_attachment(report.read_bytes(), maintype="application", subtype="pdf", filename=report.name)
    return msg


def main() -> int:
    report = Path(sys.argv[1])
    if not report.exists():
        print(f"{report} does not exist", file=sys.stderr)
        return 1
    with smtplib.SMTP(RELAY, 587) as server:
        server.starttls()
        server.login(os.environ["RELAY_USER"], os.environ["RELAY_PASSWORD"])
        server.send_message(build_message(report))
    print(f"Report sent to {TO}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
