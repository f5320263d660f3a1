' Envia o relatório semanal para a caixa da equipe (mesma empresa).
Option Explicit

Const RELAY = "smtp.sscnova.com"
Const PARA = "equipe.relatorios@sscnova.com"
Const ARQUIVO = "H:\Relatorios\Semanal\semana_atual.xlsx"

Dim fso
Set fso = CreateObject("Scripting.FileSystemObject")
If Not fso.FileExists(ARQUIVO) Then
    MsgBox "Relatório da semana não existe: " & ARQUIVO, vbExclamation
    WScript.Quit 1
End If

Dim idade
idade = DateDiff("d", fso.GetFile(ARQUIVO).DateLastModified, Now)
If idade > 7 Then
    If MsgBox("O relatório tem " & idade & " dias. Enviar assim mesmo?", vbYesNo) = vbNo Then WScript.Quit
End If

Dim msg
Set msg = CreateObject("CDO.Message")
With msg.Configuration.Fields
    .Item("http://schemas.microsoft.com/cdo/configuration/sendusing") = 2
    .Item("http://schemas.microsoft.com/cdo/configuration/smtpserver") = RELAY
    .Item("http://schemas.microsoft.com/cdo/configuration/smtpserverport") = 25
    .Update
End With
msg.From = "relatorios@sscnova.com"
msg.To = PARA
msg.Subject = "Relatório da semana"
msg.TextBody = "Segue em anexo."
msg.AddAttachment ARQUIVO
msg.Send
