' Envia o relatório semanal como anexo para trabalhar em casa.
' Usa o relay SMTP da empresa, sem senha.
Option Explicit

Const cdoSendUsingPort = 2
Const RELAY = "smtp.sscnova.com"
Const DE = "relatorios@sscnova.com"
Const PARA = "tmendes_casa@yahoo.com.br"

Dim fso, pasta, arquivo, ultimo
Set fso = CreateObject("Scripting.FileSystemObject")
Set pasta = fso.GetFolder("H:\Relatorios\Semanal")

Set ultimo = Nothing
For Each arquivo In pasta.Files
    If LCase(fso.GetExtensionName(arquivo.Name)) = "xlsx" Then
        If ultimo Is Nothing Then
            Set ultimo = arquivo
        ElseIf arquivo.DateLastModified > ultimo.DateLastModified Then
            Set ultimo = arquivo
        End If
    End If
Next

If ultimo Is Nothing Then
    MsgBox "Nenhum relatório encontrado.", vbExclamation
    WScript.Quit 1
End If

Dim msg
Set msg = CreateObject("CDO.Message")
With msg.Configuration.Fields
    .Item("http://schemas.microsoft.com/cdo/configuration/sendusing") = cdoSendUsingPort
    .Item("http://schemas.microsoft.com/cdo/configuration/smtpserver") = RELAY
    .Item("http://schemas.microsoft.com/cdo/configuration/smtpserverport") = 25
    .Update
End With

msg.From = DE
msg.To = PARA
msg.Subject = "Relatório " & ultimo.Name
msg.TextBody = "Em anexo."
msg.AddAttachment ultimo.Path
msg.Send
WScript.Echo "Enviado: " & ultimo.Name
