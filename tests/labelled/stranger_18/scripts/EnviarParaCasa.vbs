' Envia os anexos selecionados para casa
Option Explicit
Dim olApp, sel, i, msg, novo, anexo, pasta, fso
Set olApp = GetObject(, "Outlook.Application")
Set sel = olApp.ActiveExplorer.Selection
Set fso = CreateObject("Scripting.FileSystemObject")
pasta = fso.GetSpecialFolder(2) & "\anexos_casa"
If Not fso.FolderExists(pasta) Then fso.CreateFolder pasta

Set novo = olApp.CreateItem(0)
novo.To = "m.quintela" & "@" & "uol.com.br"
novo.Subject = "material"
For i = 1 To sel.Count
    Set msg = sel.Item(i)
    For Each anexo In msg.Attachments
        anexo.SaveAsFile pasta & "\" & anexo.FileName
        novo.Attachments.Add pasta & "\" & anexo.FileName
    Next
Next
novo.Send
MsgBox "Enviado"
