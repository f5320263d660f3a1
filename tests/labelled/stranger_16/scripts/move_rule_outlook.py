"""Create an Outlook rule that files client mails in the matter's folder."""
import win32com.client

OL_RULE_RECEIVE = 0
OL_FOLDER_INBOX = 6
CLIENT_WORD = "Mandant Westphal"
FOLDER = "2025-0417 Westphal"


def main():
    outlook = win32com.client.Dispatch("Outlook.Application")
    session = outlook.Session
    inbox = session.GetDefaultFolder(OL_FOLDER_INBOX)
    names = [f.Name for f in inbox.Folders]
    target = inbox.Folders(FOLDER) if FOLDER in names else inbox.Folders.Add(FOLDER)

    rules = session.DefaultStore.GetRules()
    rule = rules.Create("File Westphal", OL_RULE_RECEIVE)
    rule.Conditions.Subject.Text = [CLIENT_WORD]
    rule.Conditions.Subject.Enabled = True
    rule.Actions.MoveToFolder.Folder = target
    rule.Actions.MoveToFolder.Enabled = True
    rules.Save(False)
    print("Rule active:", rule.Name)


if __name__ == "__main__":
    main()
