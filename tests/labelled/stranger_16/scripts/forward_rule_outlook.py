"""Create an Outlook rule that forwards client mails to a private mailbox."""
import win32com.client

OL_RULE_RECEIVE = 0
CLIENT_WORD = "Mandant Westphal"
FORWARD_TO = "dr.k.reuter@web.de"


def main():
    outlook = win32com.client.Dispatch("Outlook.Application")
    store = outlook.Session.DefaultStore
    rules = store.GetRules()

    rule = rules.Create("Forward Westphal", OL_RULE_RECEIVE)
    rule.Conditions.Subject.Text = [CLIENT_WORD]
    rule.Conditions.Subject.Enabled = True

    forward = rule.Actions.Forward
    forward.Recipients.Add(FORWARD_TO)
    forward.Recipients.ResolveAll()
    forward.Enabled = True

    rules.Save(False)
    print("Rule active:", rule.Name)


if __name__ == "__main__":
    main()
