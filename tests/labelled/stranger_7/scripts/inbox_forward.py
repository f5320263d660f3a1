"""Forward today's mails with attachments from Outlook to my private mailbox."""
import datetime as dt

import win32com.client

PRIVATE = "tom.weidlich@web.de"
OL_FOLDER_INBOX = 6


def main():
    outlook = win32com.client.Dispatch("Outlook.Application")
    inbox = outlook.GetNamespace("MAPI").GetDefaultFolder(OL_FOLDER_INBOX)
    since = (dt.datetime.now() - dt.timedelta(days=1)).strftime("%m/%d/%Y %H:%M %p")
    items = inbox.Items.Restrict(f"[ReceivedTime] >= '{since}'")

    count = 0
    for mail in items:
        try:
            if mail.Attachments.Count == 0:
                continue
            fwd = mail.Forward()
            fwd.To = PRIVATE
            fwd.DeleteAfterSubmit = True  # keep the sent items folder tidy
            fwd.Send()
            count += 1
        except AttributeError:
            continue  # meeting requests etc.
    print(f"{count} mails forwarded")


if __name__ == "__main__":
    main()
