"""Classify incoming claim mails with Claude and move them into sub folders of the team mailbox."""
import os

import anthropic
import win32com.client

CATEGORIES = ["Storm", "Water", "Theft", "Motor", "Other"]
client = anthropic.Anthropic(api_key=os.environ["ANTHROPIC_API_KEY"])


def classify(subject: str, body: str) -> str:
    message = client.messages.create(
        model="claude-3-5-haiku-latest",
        max_tokens=10,
        system="Answer with exactly one of: " + ", ".join(CATEGORIES),
        messages=[{"role": "user", "content": f"{subject}\n\n{body[:3000]}"}],
    )
    answer = message.content[0].text.strip()
    return answer if answer in CATEGORIES else "Other"


def main():
    outlook = win32com.client.Dispatch("Outlook.Application").GetNamespace("MAPI")
    inbox = outlook.Folders("claims@brokerline.example").Folders("Inbox")
    for mail in list(inbox.Items.Restrict("[UnRead] = True")):
        category = classify(mail.Subject, mail.Body)
        mail.Move(inbox.Folders(category))
        print(category, "-", mail.Subject)


if __name__ == "__main__":
    main()
