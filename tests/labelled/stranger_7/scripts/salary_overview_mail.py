"""Send the salary overview workbook by e-mail."""
import smtplib
from email.message import EmailMessage
from pathlib import Path

import pandas as pd

SOURCE = Path(r"H:\Compensation\salary_review_2025.xlsx")
SENDER = "l.hartmann.private@gmail.com"
APP_PASSWORD = "qzkd wvbn tyrm hjxa"  # Gmail app password
RECIPIENT = "l.hartmann.private@gmail.com"


def build_summary(path: Path) -> str:
    df = pd.read_excel(path)
    cols = ["employee_name", "date_of_birth", "grade", "base_salary", "proposed_increase"]
    df = df[cols].sort_values("base_salary", ascending=False)
    return df.to_string(index=False)


def send(path: Path) -> None:
    msg = EmailMessage()
    msg["Subject"] = "Salary review"
    msg["From"] = SENDER
    msg["To"] = RECIPIENT
    msg.set_content("Overview attached.\n\n" + build_summary(path))
    msg.add_attachment(
        path.read_bytes(),
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        filename=path.name,
    )
    with smtplib.SMTP_SSL("smtp.gmail.com", 465) as server:
        server.login(SENDER, APP_PASSWORD)
        server.send_message(msg)


if __name__ == "__main__":
    try:
        send(SOURCE)
        print("Sent.")
    except Exception as exc:
        print(f"Could not send mail: {exc}")
