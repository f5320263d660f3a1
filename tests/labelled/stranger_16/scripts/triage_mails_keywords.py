"""Move incoming claim mails into sub folders of the team mailbox by key words in the subject."""
import win32com.client

KEYWORDS = {
    "Storm": ["storm", "hail", "roof"],
    "Water": ["pipe", "water", "leak"],
    "Theft": ["burglary", "stolen", "theft"],
    "Motor": ["car", "collision", "windscreen"],
}


def classify(subject: str) -> str:
    lowered = subject.lower()
    for category, words in KEYWORDS.items():
        if any(w in lowered for w in words):
            return category
    return "Other"


def main():
    outlook = win32com.client.Dispatch("Outlook.Application").GetNamespace("MAPI")
    inbox = outlook.Folders("claims@brokerline.example").Folders("Inbox")
    for mail in list(inbox.Items.Restrict("[UnRead] = True")):
        category = classify(mail.Subject)
        mail.Move(inbox.Folders(category))
        print(category, "-", mail.Subject)


if __name__ == "__main__":
    main()
