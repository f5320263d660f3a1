"""Forward unread mails with invoices to the external tax adviser (Outlook)."""
import win32com.client

ADVISER = "eingang@steuerkanzlei-obermeier.de"
KEYWORDS = ("invoice", "rechnung", "faktura")
OL_FOLDER_INBOX = 6


def has_pdf(mail) -> bool:
    return any(a.FileName.lower().endswith(".pdf") for a in mail.Attachments)


def main():
    outlook = win32com.client.Dispatch("Outlook.Application")
    inbox = outlook.GetNamespace("MAPI").GetDefaultFolder(OL_FOLDER_INBOX)
    done = 0
    for mail in list(inbox.Items.Restrict("[UnRead] = True")):
        subject = (mail.Subject or "").lower()
        if any(k in subject for k in KEYWORDS) and has_pdf(mail):
            fwd = mail.Forward()
            fwd.To = ADVISER
            fwd.Send()
            mail.UnRead = False
            done += 1
    print(f"{done} mails forwarded to {ADVISER}")


if __name__ == "__main__":
    main()
