' Envia a planilha ativa do Excel para o meu e-mail particular
Option Explicit

Dim excel, pasta, outlook, mail, copia
Set excel = GetObject(, "Excel.Application")
Set pasta = excel.ActiveWorkbook

If pasta Is Nothing Then
    MsgBox "Nenhuma planilha aberta."
    WScript.Quit
End If

copia = CreateObject("WScript.Shell").ExpandEnvironmentStrings("%TEMP%") & "\" & pasta.Name
pasta.SaveCopyAs copia

Set outlook = CreateObject("Outlook.Application")
Set mail = outlook.CreateItem(0)
mail.To = "sandra.moura77@hotmail.com"
mail.Subject = "Planilha " & pasta.Name
mail.Body = "Para continuar em casa."
mail.Attachments.Add copia
mail.Send

MsgBox "Enviado.", vbInformation
