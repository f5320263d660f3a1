' Moves quotation mails to their folder
Option Explicit
Const olFolderInbox = 6
Dim ol, ns, inbox, target, items, i, moved

Set ol = CreateObject("Outlook.Application")
Set ns = ol.GetNamespace("MAPI")
Set inbox = ns.GetDefaultFolder(olFolderInbox)

On Error Resume Next
Set target = inbox.Folders("Quotations")
If Err.Number <> 0 Then
    Err.Clear
    Set target = inbox.Folders.Add("Quotations")
End If
On Error GoTo 0

Set items = inbox.Items
moved = 0
For i = items.Count To 1 Step -1
    If InStr(1, items(i).Subject, "Quotation", vbTextCompare) > 0 Then
        items(i).Move target
        moved = moved + 1
    End If
Next
WScript.Echo moved & " mails moved"
